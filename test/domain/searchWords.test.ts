import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsIn, wordsOnly } from '../../src/domain/searchWords.js';

const words = (text: string) => wordsIn(text, { '2.21': '2.210' }).map(({ word }) => word);

describe('words', () => {
  it.each([
    ['Invoices, per line!', ['invoices', 'per', 'line']],
    ["the customer’s don't", ['the', 'customers', 'dont']],
    ['Über CAFÉ cafe\u0301', ['uber', 'cafe', 'cafe']],
    ['v2.21 and 2.210 (#1044274)', ['2.210', 'and', '2.210', '1044274']],
    ['Sage UK v32 (2026)', ['sage', 'uk', 'v32', '2026']],
    ['at the end of 2.208.', ['at', 'the', 'end', 'of', '2.208']],
    ['e-mail / <b>', ['e', 'mail', 'b']],
    ['🎉 …', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('know where they stand', () => {
    expect(wordsIn('a Café', {})[1]).toEqual({ word: 'cafe', at: 2, length: 4 });
  });

  it('are the same without their places, but for those that lose a hyphen', () => {
    const piece = fc.constantFrom('v2.21', '2.210', '1.', '.', "'", 'V', 'a', 'Z9', ' ', '-', 'é');
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.array(piece, { maxLength: 20 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (one) => {
        const same = words(one);
        const only = wordsOnly(one, { '2.21': '2.210' });
        expect(only.slice(0, same.length)).toEqual(same);
        const whole = one.toLowerCase();
        for (const joined of only.slice(same.length)) {
          expect(whole).toContain(`${joined.slice(0, 1)}-${joined.slice(1)}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['Send the E-mail.', ['send', 'the', 'e', 'mail', 'email']],
    ['the customer’s e-mail', ['the', 'customers', 'e', 'mail', 'email']],
    ['é-mail, x-y, re-mail', ['e', 'mail', 'x', 'y', 're', 'mail']],
  ])('that a hyphen parts from their first letter are whole, too: %j', (text, expected) => {
    expect(wordsOnly(text, {})).toEqual(expected);
  });
});
