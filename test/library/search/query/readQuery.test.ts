import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readQuery } from '../../../../src/library/search/query/readQuery.js';

const ALIASES = { '2.21': '2.210' };
const read = (typed: string) => readQuery(typed, ALIASES);

describe('what counts of a query', () => {
  it('is eight words, and its text ends where they do', () => {
    const eight = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    expect(read(eight.join(' '))).toMatchObject({ text: eight.join(' '), words: eight });
    expect(read('one two, three four five six seven (eight) nine ten')).toMatchObject({
      text: 'one two, three four five six seven (eight)',
      words: eight,
    });
  });

  it('is a word once, however often it is said', () => {
    const text = 'x x x b c d e f y z b c';
    expect(read(text)).toMatchObject({ text, words: ['x', 'b', 'c', 'd', 'e', 'f', 'y', 'z'] });
    expect(read('v2.21 2.210').words).toEqual(['2.210']);
  });

  it('is not what words like these say, unless they are all there is', () => {
    expect(read('how do I date the credit note').words).toEqual(['date', 'credit', 'note']);
    expect(read('to be or not to be').words).toEqual(['to', 'be', 'or', 'not']);
  });

  it.each(['"credit note" date', '“credit note” date', '«Credit  note» date'])(
    '%s: what stands in quotation marks belongs together',
    (typed) => {
      expect(read(typed)).toMatchObject({ words: ['date'], phrases: [['credit', 'note']] });
    },
  );

  it('is a mark that nothing closes for nothing', () => {
    expect(read('5" screen')).toMatchObject({ words: ['5', 'screen'], phrases: [] });
  });

  it('is a filter, wherever it stands, and not among the words', () => {
    expect(read('round area:billing -is:caution lines area:"custom fields"')).toMatchObject({
      said: 'round lines',
      words: ['round', 'lines'],
      filters: [
        { name: 'area', value: 'billing', isExcluded: false, written: 'area:billing' },
        { name: 'is', value: 'caution', isExcluded: true, written: '-is:caution' },
        { name: 'area', value: 'custom fields', written: 'area:"custom fields"' },
      ],
    });
  });

  it.each(['at 12:30', 'https://runbook.example', 'FW: a ticket', 'a:b'])(
    '%s has no filter in it',
    (typed) => {
      expect(read(typed).filters).toEqual([]);
    },
  );

  it('is any of several IDs, however many, and a single one like a word', () => {
    const ids = Array.from({ length: 12 }, (_, i) => String(1050001 + i));
    expect(read(`${ids.join(', ')} and round`)).toMatchObject({ ids, words: ['round'] });
    expect(read('#1050001 round')).toMatchObject({ ids: [], words: ['1050001', 'round'] });
  });

  it.each(['2,210 round', '2-210 round', '2.210.0 round', 'version 2.210.x round', 'v2.21 round'])(
    '%s: a known version in any form is one word',
    (typed) => {
      const isVersion = (version: string) => version === '2.210';
      expect(readQuery(typed, ALIASES, isVersion).words).toEqual(['2.210', 'round']);
    },
  );

  it('is a number, not a version, where no release is called so', () => {
    expect(read('1,200 tickets').words).toEqual(['1', '200', 'tickets']);
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
      'word ',
      '-',
      '”',
      '"',
      ' area:',
      ' is:x ',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const query = read(text);
        expect(query.words.length + query.phrases.length).toBeLessThanOrEqual(8);
        expect(read(query.text)).toEqual(query);
      }),
      { numRuns: 1000 },
    );
  });
});
