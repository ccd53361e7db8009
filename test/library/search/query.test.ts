import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readQuery } from '../../../src/library/search/query.js';

const ALIASES = { '2.21': '2.210' };
const read = (typed: string) => readQuery(typed, ALIASES);

describe('what counts of a query', () => {
  it('is six words, and its text ends where they do', () => {
    expect(read('one two three four five six')).toEqual({
      text: 'one two three four five six',
      words: ['one', 'two', 'three', 'four', 'five', 'six'],
    });
    expect(read('one two, three four five “six” seven eight')).toMatchObject({
      text: 'one two, three four five “six”',
      words: ['one', 'two', 'three', 'four', 'five', 'six'],
    });
  });

  it('is a word once, however often it is said', () => {
    const text = 'a a a b c d e f a b c';
    expect(read(text)).toEqual({ text, words: ['a', 'b', 'c', 'd', 'e', 'f'] });
    expect(read('v2.21 2.210').words).toEqual(['2.210']);
  });

  it('is the same when the text is read again', () => {
    const pieces = fc.constantFrom(
      'v2.21',
      '2.',
      '1x',
      ' ',
      "'",
      '’',
      'é',
      '\u0301',
      'a',
      '-',
      '”',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const query = read(text);
        expect(query.words.length).toBeLessThanOrEqual(6);
        expect(read(query.text)).toEqual(query);
      }),
      { numRuns: 500 },
    );
  });
});
