import { describe, expect, it } from '@jest/globals';
import { weigh, withTurning } from '../../../src/captions/placing/evidence.js';
import { expectedWords } from '../../../src/captions/placing/expectedWords.js';
import { heardWords } from '../../../src/captions/placing/heardWords.js';
import { utterancesSaying } from '../../support/placing.js';

const CHATTER = 'the weather was mild over there';
const SAID = [
  ...Array.from({ length: 20 }, () => CHATTER),
  'next up invoices round per line',
  'rounding happens on each line',
  ...Array.from({ length: 18 }, () => CHATTER),
];
const utterances = utterancesSaying(...SAID);

function evidenceFor(...titles: string[]) {
  const segments = titles.map((title) => expectedWords({ title, notes: '' }));
  const vocabulary = new Set(segments.flatMap((words) => [...words.keys()]));
  return weigh(segments, heardWords(utterances, vocabulary), utterances);
}

const placeOfMost = (weights: Float64Array) => weights.indexOf(Math.max(...weights));

describe('what speaks for a segment', () => {
  const evidence = evidenceFor('Invoices round per line', 'Holidays in calendars');

  it('is where its words are said, and against it where they are not', () => {
    expect([20, 21]).toContain(placeOfMost(evidence.about[0] ?? new Float64Array()));
    expect(evidence.about[0]?.[20]).toBeGreaterThan(0);
    expect(evidence.about[0]?.[5]).toBeLessThan(0);
  });

  it('is nowhere when none of them is said', () => {
    expect(evidence.about[1]?.every((weight) => weight < 0)).toBe(true);
    expect(evidence.named[1]?.every((weight) => weight === 0)).toBe(true);
  });

  it('is, for its beginning, where its title is said and hosts turn to the next thing', () => {
    expect(evidence.named[0]?.[20]).toBeGreaterThan(evidence.named[0]?.[30] ?? 0);
    expect(placeOfMost(evidence.turning)).toBe(20);
  });

  it('is, for the end of the opening, a minute or two from the start', () => {
    expect(placeOfMost(evidence.opening)).toBe(20);
    expect(evidence.opening[0]).toBeLessThan(evidence.opening[10] ?? -Infinity);
  });

  it('is small for a word that is said all the time', () => {
    const often = evidenceFor('Weather').about[0]?.[3] ?? Infinity;
    expect(often).toBeLessThan(evidence.about[0]?.[20] ?? 0);
  });

  it('grows where hosts have a habit, and the evidence given stays as it was', () => {
    const more = new Float64Array(utterances.length);
    more[7] = 2;
    const before = evidence.turning[7] ?? NaN;
    expect(withTurning(evidence, more).turning[7]).toBeCloseTo(before + 2);
    expect(evidence.turning[7]).toBe(before);
  });
});
