import { describe, expect, it } from '@jest/globals';
import { expectedWords, type ExpectedWords } from '../../../src/captions/placing/expectedWords.js';
import { heardWords } from '../../../src/captions/placing/heardWords.js';
import { titleFound, titleHeard } from '../../../src/captions/placing/titleHeard.js';
import { utterancesSaying } from '../../support/placing.js';

const NO_WORDS: ExpectedWords = new Map();
const FILLER = 'nothing happens for a while';
const filled = (texts: Record<number, string>, length = 40) =>
  utterancesSaying(...Array.from({ length }, (_, i) => texts[i] ?? FILLER));

function heardOf(titles: string[], utterances: ReturnType<typeof filled>) {
  const expected = titles.map((title) => expectedWords({ title, notes: '' }));
  const heard = heardWords(utterances, new Set(expected.flatMap((words) => [...words.keys()])));
  return { expected, heard, weights: titleHeard(expected, heard, utterances) };
}

describe('a title that is said', () => {
  const utterances = filled({ 20: 'invoices can round' });

  it('weighs most where it is said and little before, never after', () => {
    const [weights] = heardOf(['Invoices round'], utterances).weights;
    const at = (i: number) => weights?.[i] ?? NaN;
    expect(at(20)).toBeGreaterThan(5);
    expect(at(14)).toBeLessThan(at(20));
    expect(at(10)).toBe(0);
    expect(at(21)).toBe(0);
  });

  it('weighs less when other titles share its words', () => {
    const alone = heardOf(['Invoices'], utterances).weights[0]?.[20] ?? NaN;
    const shared = heardOf(['Invoices round', 'Invoices wait'], utterances).weights[1]?.[20] ?? NaN;
    expect(shared).toBeLessThan(alone);
  });

  it('weighs less when its words are said all the time', () => {
    const often = filled({ 0: 'invoices', 5: 'invoices', 20: 'invoices', 30: 'invoices' });
    const rare = heardOf(['Invoices'], utterances).weights[0]?.[20] ?? NaN;
    expect(heardOf(['Invoices'], often).weights[0]?.[20]).toBeLessThan(rare);
  });

  it('weighs more when it is an ID', () => {
    const withId = filled({ 20: '1050731 assets' });
    const [id, word] = heardOf(['1050731', 'Assets'], withId).weights;
    expect(id?.[20]).toBeGreaterThan(word?.[20] ?? NaN);
  });

  it('weighs nothing when it is empty or never said', () => {
    const { weights } = heardOf(['', 'Calendars'], utterances);
    expect(weights.flatMap((each) => [...each]).every((weight) => weight === 0)).toBe(true);
  });
});

describe('the part of a title that is found', () => {
  const utterances = filled({ 20: 'invoices can round' });

  it.each([
    ['Invoices round', 20, 0.8, 1],
    ['Invoices wait', 20, 0.4, 0.5],
    ['Invoices round', 5, 0, 0],
    ['', 20, 0, 0],
  ])('of “%s” at %i is from %d to %d', (title, place, least, most) => {
    const { expected, heard } = heardOf([title], utterances);
    const part = titleFound(expected[0] ?? NO_WORDS, heard, utterances, place, 60);
    expect(part >= least && part <= most).toBe(true);
  });
});
