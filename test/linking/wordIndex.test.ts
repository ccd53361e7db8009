import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { subjectWords } from '../../src/linking/subjectWords.js';
import { WordIndex } from '../../src/linking/wordIndex.js';

const textsOf = (...texts: string[]) =>
  texts.map((owner) => ({ owner, words: subjectWords(owner) }));

describe('the words that say what a text is about', () => {
  it('are stems, without grammar, announcing and versions', () => {
    const words = subjectWords('Adds new settings: Invoices’ rounding is now improved in v2.210');
    expect([...words]).toEqual([
      ['invoic', 'invoices'],
      ['round', 'rounding'],
    ]);
  });

  it('tell customers from what is custom', () => {
    expect([...subjectWords('customers custom fields').keys()]).toEqual([
      'customer',
      'custom',
      'field',
    ]);
  });

  it('are read from any text, however long its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const [stem, written] of subjectWords(text)) expect([stem, written]).not.toContain('');
      }),
    );
    expect(subjectWords('e'.repeat(100_000)).size).toBe(0);
  });
});

describe('an index of words', () => {
  it('finds the same words in another order, with 1', () => {
    const index = new WordIndex(textsOf('credit note dates', 'ticket rules', 'agents close'));
    expect(index.alike(subjectWords('Dates of credit notes'), 0.9)).toEqual([
      { owner: 'credit note dates', score: expect.closeTo(1), shared: ['date', 'credit', 'note'] },
    ]);
  });

  it('lets rare words weigh more than common ones', () => {
    const common = Array.from({ length: 20 }, (_, i) => `ticket list number${i}`);
    const index = new WordIndex(textsOf(...common, 'ticket webhook queue', 'webhook queue'));
    const [best] = index
      .alike(subjectWords('ticket list webhook queue'), 0)
      .sort((a, b) => b.score - a.score);
    expect(best?.owner).toBe('ticket webhook queue');
    expect(best?.shared.at(-1)).toBe('ticket');
  });

  it('takes one shared word for chance', () => {
    const index = new WordIndex(textsOf('webhook', 'webhook queue'));
    expect(index.alike(subjectWords('webhook'), 0)).toEqual([]);
  });

  it('finds with a threshold just what it finds without and that reaches it', () => {
    const texts = fc.array(
      fc.array(fc.constantFrom(...'abcdefgh'.split('').map((c) => `word${c}x`)), { maxLength: 6 }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (lists, atLeast) => {
        const all = textsOf(...lists.map((words, i) => `${words.join(' ')} ${i}z`));
        const index = new WordIndex(all);
        for (const { words } of all) {
          const found = index.alike(words, 0);
          expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
          expect(index.alike(words, atLeast)).toEqual(
            found.filter(({ score }) => score >= atLeast),
          );
        }
      }),
      { examples: [[[[], ['wordfx', 'wordax', 'wordex'], [], ['wordax', 'wordfx']], 1]] },
    );
  });
});
