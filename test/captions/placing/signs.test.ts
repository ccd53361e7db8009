import { describe, expect, it } from '@jest/globals';
import { expectedWords } from '../../../src/captions/placing/expectedWords.js';
import { heardWords } from '../../../src/captions/placing/heardWords.js';
import { signsOf } from '../../../src/captions/placing/signs.js';
import { utterancesSaying } from '../../support/placing.js';

const utterances = utterancesSaying(
  'hello and welcome back',
  'invoices round per line',
  'they do indeed',
  'holidays come next',
);
const expected = ['Invoices round per line', 'Holidays in calendars', 'Dark theme'].map((title) =>
  expectedWords({ title, notes: '' }),
);
const heard = heardWords(utterances, new Set(expected.flatMap((words) => [...words.keys()])));
const starts = [1, 3, 0].map((utterance, i) => ({ utterance, chance: 0.9 - i / 10 }));
const turning = Float64Array.of(0, 2, 0, 1);
const found = { starts, expected, heard, utterances, usual: 60, known: new Map(), turning };

describe('the signs of a placing', () => {
  const [first, second, third] = signsOf(found);

  it('are the chance, the part of the title said there, and how hosts turn to it', () => {
    expect(first).toMatchObject({ chance: 0.9, turning: 2 });
    expect(second).toMatchObject({ chance: 0.8, turning: 1 });
    expect(first?.titlePart).toBeGreaterThan(second?.titlePart ?? 1);
    expect(third).toMatchObject({ chance: 0.7, titlePart: 0, turning: 0 });
  });

  it('hold the mean over all for each', () => {
    const mean = ((first?.titlePart ?? 0) + (second?.titlePart ?? 0)) / 3;
    for (const { meanTitlePart } of signsOf(found)) expect(meanTitlePart).toBeCloseTo(mean);
  });

  it('leave out of the mean what a person set', () => {
    const known = new Map([
      [1, 3],
      [2, 0],
    ]);
    const [only] = signsOf({ ...found, known });
    expect(only?.meanTitlePart).toBe(only?.titlePart);
  });

  it('are none of nothing', () => {
    expect(signsOf({ ...found, starts: [], expected: [] })).toEqual([]);
  });
});
