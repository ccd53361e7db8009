import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsIn } from '../../../../src/domain/searchWords.js';
import { marked } from '../../../../src/web/pages/search/marked.js';

const marking = (...words: string[]) => ({
  words: new Set(words),
  aliases: { '2.21': '2.210' },
});
const shown = (text: string, ...words: string[]) =>
  marked(text, marking(...words))
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

describe('what a search matched', () => {
  it('is marked as it is written', () => {
    expect(shown('The Invoice, the invoice.', 'invoice')).toBe('The [Invoice], the [invoice].');
  });

  it('is marked as one where only a blank is between', () => {
    expect(shown('A credit note date', 'credit', 'note')).toBe('A [credit note] date');
    expect(shown('credit, note', 'credit', 'note')).toBe('[credit], [note]');
  });

  it('is marked whatever form its version, accents and apostrophes have', () => {
    expect(shown('v2.21: today’s café', '2.210', 'todays', 'cafe')).toBe('[v2.21]: [today’s café]');
  });

  it('leaves a text as it is, word for word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const every = wordsIn(text, {}).map(({ word }) => word);
        for (const words of [[], every.slice(0, 1), every]) {
          const pieces = marked(text, { words: new Set(words), aliases: {} });
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        }
      }),
    );
  });
});
