import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLibrary } from '../../../src/library/createLibrary.js';
import type { LibraryDocument } from '../../../src/library/documents.js';
import { aChange, anEpisode, aSegment, aShow, at } from '../../support/builders.js';
import {
  articleDocument,
  catalogueDocument,
  episodeDocument,
  showDocument,
} from '../../support/documents.js';

const ALL = { limit: 100, offset: 0 };
const libraryOf = (...documents: LibraryDocument[]) =>
  createLibrary([showDocument(aShow()), ...documents], 0);
const episodeOf = (...segments: Parameters<typeof aSegment>[0][]) =>
  episodeDocument(
    anEpisode({
      number: 16,
      versions: ['2.208', '2.210'],
      people: [{ name: 'Ada Example', role: 'host' }],
      segments: segments.map((segment, i) => aSegment({ id: `s${i + 1}`, ...segment })),
    }),
  );

const library = libraryOf(
  episodeOf(
    {
      title: 'Invoices can round per line',
      version: '2.21',
      changes: [{ id: '1050001', version: '2.21' }],
      time: at(1529),
      areas: ['billing'],
    },
    { title: 'Tickets close by themselves', notes: 'The customer’s invoices stay **open**.' },
    { title: 'Café receipts print', version: '2.208', areas: ['billing'] },
  ),
  catalogueDocument(
    aChange({ id: '1050001', title: 'Round invoice lines', version: '2.210' }),
    aChange({ id: '1050002', title: 'See also 1050001', notes: 'Invoices again.' }),
  ),
  articleDocument({ title: 'On rounding', body: 'A text about **pennies**.' }),
);
const titles = (query: string) => library.search(query, ALL).items.map(({ title }) => title);

describe('a search', () => {
  it('takes the starts of words', () => {
    expect(titles('rec pri')).toEqual(['Café receipts print']);
  });

  it('takes small typing mistakes', () => {
    expect(titles('recipts')).toEqual(['Café receipts print']);
    expect(titles('tikcets clsoe')).toEqual(['Tickets close by themselves']);
  });

  it.each(["customer's", 'customer’s', 'CUSTOMERS'])(
    '%s: apostrophes and case are the same',
    (query) => {
      expect(titles(query)).toEqual(['Tickets close by themselves']);
    },
  );

  it.each(['cafe', 'café', 'cafe\u0301', 'CAFÉ'])('%s: with or without diacritics', (query) => {
    expect(titles(query)).toEqual(['Café receipts print']);
  });

  it('puts titles above notes', () => {
    const found = titles('invoices');
    expect(found.indexOf('Invoices can round per line')).toBeLessThan(
      found.indexOf('Tickets close by themselves'),
    );
  });

  it.each(['1050001', '#1050001', 'what is 1050001'])(
    '%s: puts the change itself first',
    (query) => {
      expect(library.search(query, ALL).items[0]?.path).toBe('/changes/1050001');
    },
  );

  it('wants all words, and only when nothing has all takes any', () => {
    expect(titles('tickets close')).toEqual(['Tickets close by themselves']);
    expect(new Set(titles('pennies receipts'))).toEqual(
      new Set(['Café receipts print', 'On rounding']),
    );
  });

  it('takes a version in any form: stated first, then what an episode covers without stating one', () => {
    for (const query of ['2.21 invoices', 'v2.21 invoices', '2.210 invoices']) {
      const moments = library
        .search(query, ALL)
        .items.flatMap((hit) => hit.moments.map(({ title }) => title));
      expect(moments).toEqual(['Invoices can round per line', 'Tickets close by themselves']);
    }
    expect(titles('2.208 billing')).toEqual(['Café receipts print']);
  });

  it('finds by area, person and number of the episode', () => {
    expect(titles('billing round')).toEqual(['Round invoice lines']);
    expect(titles('ada example')).toEqual(['Rounding, at last']);
    expect(titles('episode 16')).toContain('Rounding, at last');
  });

  it('finds articles', () => {
    expect(library.search('pennies', ALL).items).toEqual([
      {
        kind: 'article',
        title: 'On rounding',
        path: '/articles/rounding',
        episode: null,
        segmentId: null,
        start: null,
        changeId: null,
        version: null,
        areas: [],
        snippet: 'A text about pennies.',
        moments: [],
      },
    ]);
  });

  it('gives a change and the segments that discuss it as one, with its moments', () => {
    const hits = library.search('round invoice', ALL).items;
    expect(hits.map(({ kind, path }) => [kind, path])).toEqual([['change', '/changes/1050001']]);
    expect(hits[0]).toMatchObject({ episode: 16, segmentId: 's1', start: 1529, version: '2.210' });
    expect(hits[0]?.moments).toEqual([
      {
        episode: 16,
        segmentId: 's1',
        title: 'Invoices can round per line',
        path: '/episodes/16?t=25:29#s-s1',
        start: 1529,
        source: 'notes',
        snippet: '',
      },
    ]);
  });

  it('gives a segment without a change as a moment of its own', () => {
    const hit = library.search('tickets close', ALL).items[0];
    expect(hit).toMatchObject({ kind: 'segment', path: '/episodes/16#s-s2', segmentId: 's2' });
    expect(hit?.moments).toMatchObject([{ segmentId: 's2', start: null, source: 'notes' }]);
  });

  it('pages through what it found', () => {
    const all = library.search('invoices', ALL);
    const second = library.search('invoices', { limit: 1, offset: 1 });
    expect(second.total).toBe(all.total);
    expect(second.items).toEqual(all.items.slice(1, 2));
  });

  it('shows notes without marks', () => {
    const hit = library.search('tickets', ALL).items[0];
    expect(hit?.snippet).toBe('The customer’s invoices stay open.');
  });

  it('shows a change without notes of its own by those of its first mention', () => {
    const mentioned = libraryOf(
      episodeOf({ title: 'One', notes: 'It rounds.', changes: [{ id: '1050009', version: null }] }),
    );
    expect(mentioned.search('1050009', ALL).items[0]?.snippet).toBe('It rounds.');
  });
});

describe('any query', () => {
  it('is taken, and cut to 200 characters and 8 words, as its answer says', () => {
    expect(library.search('x'.repeat(10_000), ALL).query).toHaveLength(200);
    const answer = library.search('w1 w2 w3 w4 w5 w6 w7 w8 pennies', ALL);
    expect([answer.query, answer.total]).toEqual(['w1 w2 w3 w4 w5 w6 w7 w8', 0]);
  });

  it.each(['', ' ', '***', '“”', '\u0000', '\uD800', '%', '__proto__', 'constructor', '2.', 'v'])(
    '%j finds nothing',
    (query) => {
      expect(library.search(query, ALL).total).toBe(0);
    },
  );

  it('never fails, and its answer can be written into an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        const answer = library.search(query, ALL);
        expect(answer.items.length).toBe(answer.total);
        expect(() => encodeURIComponent(answer.query)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('preparing the search', () => {
  const segments = Array.from({ length: 5 }, (_, i) => ({ title: `Rounding ${i}` }));
  const fresh = () => libraryOf(episodeOf(...segments), catalogueDocument(aChange()));

  it('goes a slice at a time, until nothing is left', () => {
    const library = fresh();
    expect(library.prepareSearch(() => true)).toBe(true);
    expect(library.prepareSearch(() => true)).toBe(false);
    expect(library.prepareSearch(() => true)).toBe(false);
  });

  it('makes no difference to what is found, however far it went', () => {
    const answers = [0, 1, 1000].map((entries) => {
      const library = fresh();
      for (let i = 0; i < entries; i += 1) library.prepareSearch(() => true);
      return library.search('round', ALL);
    });
    expect(answers[0]?.items).toHaveLength(7);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('begins again with what was saved', () => {
    const library = fresh();
    while (library.prepareSearch(() => true));
    const after = episodeOf({ title: 'Quotes can be cloned' });
    library.apply([{ name: after.name, after }], 0);
    expect(library.prepareSearch(() => true)).toBe(false);
    expect(library.search('cloned', ALL).items.map(({ title }) => title)).toEqual([
      'Quotes can be cloned',
    ]);
    expect(library.search('rounding 3', ALL).items.map(({ title }) => title)).not.toContain(
      'Rounding 3',
    );
  });
});

describe('a search of a library that is too large to be read while somebody waits', () => {
  const many = (title: string) =>
    catalogueDocument(
      ...Array.from({ length: 2500 }, (_, i) => aChange({ id: String(1_000_000 + i), title })),
    );
  const prepareAll = (library: ReturnType<typeof fresh>) => {
    while (library.prepareSearch(() => true));
  };
  const fresh = () => libraryOf(many('Rounding'));

  it('is not ready until all of it was read once', () => {
    const library = fresh();
    expect(library.isSearchReady()).toBe(false);
    library.prepareSearch(() => true);
    expect(library.isSearchReady()).toBe(false);
    prepareAll(library);
    expect(library.isSearchReady()).toBe(true);
    expect(library.search('rounding', ALL).total).toBe(2500);
  });

  it('reads all of it for who asks all the same', () => {
    expect(fresh().search('rounding', ALL).total).toBe(2500);
  });

  it('answers from what was there before while much is read again, and is another edition then', () => {
    const library = fresh();
    prepareAll(library);
    const after = many('Cloning');
    library.apply([{ name: after.name, after }], 0);
    const edition = library.edition();
    expect(library.isSearchReady()).toBe(true);
    expect(library.search('rounding', ALL).total).toBe(2500);
    prepareAll(library);
    expect(library.search('rounding', ALL).total).toBe(0);
    expect(library.search('cloning', ALL).total).toBe(2500);
    expect(library.edition()).not.toBe(edition);
    const settled = library.edition();
    library.prepareSearch(() => true);
    expect(library.edition()).toBe(settled);
  });

  it('is ready at once when there is little to read', () => {
    expect(libraryOf(episodeOf({ title: 'Rounding' })).isSearchReady()).toBe(true);
  });
});
