import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutAtWord } from '../../src/domain/cutAtWord.js';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('cutAtWord', () => {
  it('keeps a text that fits', () => {
    expect(cutAtWord('just so', 7)).toBe('just so');
  });

  it('cuts behind the last word that fits, counting bytes', () => {
    expect(cutAtWord('one two three', 12)).toBe('one two…');
    expect(cutAtWord('über allem', 9)).toBe('über…');
  });

  it('cuts a single long word between characters', () => {
    expect(cutAtWord('😀😀😀', 11)).toBe('😀😀…');
  });

  it('never takes more than it may and never tears a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 3, max: 40 }),
        (text, most) => {
          const cut = cutAtWord(text, most);
          expect(bytes(cut)).toBeLessThanOrEqual(most);
          expect(cut).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});
