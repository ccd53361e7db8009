import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { saidWords, stemOf, writtenWords } from '../../../src/captions/placing/words.js';

describe('the words of captions', () => {
  it('lose case, signs, apostrophes and diacritics', () => {
    expect(saidWords('Don’t round, Zoë: it’s 2.210!')).toEqual([
      'dont',
      'round',
      'zoe',
      'its',
      '2',
      '210',
    ]);
  });

  it('are those of any script', () => {
    expect(saidWords('Скидки — 会議')).toEqual(['скидки', '会議']);
    expect(saidWords('♪ … !')).toEqual([]);
  });
});

describe('the words of notes', () => {
  it('stand whole and in parts where capitals join them', () => {
    expect(writtenWords('PandasTutor rounds')).toEqual([
      'pandas',
      'tutor',
      'rounds',
      'pandastutor',
    ]);
  });

  it('stand once where nothing joins them', () => {
    expect(writtenWords('pip-audit, pip')).toEqual(['pip', 'audit', 'pip']);
  });
});

describe('stems', () => {
  it.each([
    ['invoices', 'invoiced', 'invoicing', 'invoice'],
    ['rounding', 'rounded', 'rounds', 'round'],
    ['categories', 'category'],
    ['automation', 'automated', 'automating'],
    ['planned', 'planning'],
  ])('are one for %s, %s', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it.each(['sla', 'bus', 'v2', '1050731', 'access'])('leave %s as it is', (word) => {
    expect(stemOf(word)).toBe(word);
  });

  it('are never empty and never longer than the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,15}$/), (word) => {
        const stem = stemOf(word);
        expect(stem.length > 0 && stem.length <= word.length).toBe(true);
      }),
    );
  });
});
