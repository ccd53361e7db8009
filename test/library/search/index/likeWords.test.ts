import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LikeWords, mistakesBetween } from '../../../../src/library/search/index/likeWords.js';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 7 });

describe('typing mistakes', () => {
  it.each([
    ['sla', 'slaa', 1],
    ['invoice', 'invocie', 1],
    ['invoice', 'invoice', 0],
    ['receipts', 'recipts', 1],
    ['ticket', 'tckt', 2],
    ['ticket', 'portal', 3],
    ['', 'ab', 2],
  ])('from %s to %s are %i, where three are as many as more', (a, b, mistakes) => {
    expect(mistakesBetween(a, b, 2)).toBe(mistakes);
  });

  it('are as many one way as the other, and none only between equals', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(mistakesBetween(a, b, 9)).toBe(mistakesBetween(b, a, 9));
        expect(mistakesBetween(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });
});

describe('words like another', () => {
  it('are those within reach, and no others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters),
        letters,
        fc.integer({ min: 1, max: 2 }),
        (all, typed, most) => {
          const words = new LikeWords();
          for (const word of all) words.add(word);
          const expected = all.filter((word) => mistakesBetween(typed, word, most) <= most);
          expect(
            words
              .find(typed, most)
              .map(({ word }) => word)
              .sort(),
          ).toEqual(expected.sort());
        },
      ),
    );
  });
});
