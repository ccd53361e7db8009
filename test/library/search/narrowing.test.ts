import { describe, expect, it } from '@jest/globals';
import type { SearchFacet } from '../../../src/library/entries.js';
import { aLibrary } from '../../support/aLibrary.js';
import { aChange, anEpisode, aSegment, at } from '../../support/builders.js';

const ALL = { limit: 100, offset: 0 };
const library = aLibrary({
  episodes: [
    anEpisode({
      number: 15,
      versions: ['2.208', '2.21'],
      segments: [
        aSegment({ id: 'a1', title: 'Invoices round', areas: ['billing'], time: at(60) }),
        aSegment({ id: 'a2', title: 'Invoices wait', version: '2.208', areas: ['slas'] }),
      ],
    }),
    anEpisode({
      number: 16,
      versions: ['2.212'],
      segments: [
        aSegment({
          id: 'b1',
          title: 'Invoices round again',
          notes: '⚠️ Off by default',
          changes: [{ id: '1050001', version: null }],
          areas: ['billing'],
          highlight: true,
        }),
        aSegment({ id: 'b2', title: 'Portal', changes: [{ id: '1050001', version: null }] }),
      ],
    }),
  ],
  changes: [aChange({ title: 'Rounding of invoices', version: '2.210', areas: ['billing'] })],
});
const search = (query: string) => library.search(query, ALL);
const found = (query: string) =>
  search(query).items.map(({ segmentId, changeId }) => changeId ?? segmentId);
const counts = (query: string) => {
  const { facets } = search(query);
  return Object.fromEntries(
    Object.entries(facets).map(([name, values]: [string, SearchFacet[]]) => [
      name,
      values.map(({ value, count, isChosen }) => `${value} ${count}${isChosen ? '!' : ''}`),
    ]),
  );
};

describe('a search with filters', () => {
  it.each([
    ['invoices area:billing', ['1050001', 'a1']],
    ['invoices -area:billing', ['a2']],
    ['invoices area:billing area:slas', ['1050001', 'a1', 'a2']],
    ['invoices version:2.208', ['a1', 'a2']],
    ['invoices version:v2.21', ['1050001', 'a1']],
    ['invoices version:2.208-2.209', ['a1', 'a2']],
    ['invoices version:>2.208', ['1050001', 'a1']],
    ['invoices -version:2.208..2.212', []],
    ['ID:1050001 episode:16', ['1050001']],
    ['invoices episode:15', ['a1', 'a2']],
    ['invoices has:time', ['a1']],
    ['invoices has:id', ['1050001']],
    ['invoices is:caution is:highlight', ['1050001']],
    ['invoices kind:change', ['1050001']],
    ['has:time', ['a1']],
    ['area:slas', ['a2']],
  ])('%s finds %j', (query, expected) => {
    expect(found(query).sort()).toEqual([...expected].sort());
  });

  it('gives segments of a change as hits of their own when only segments are asked for', () => {
    const hits = search('invoices kind:segment').items.map(({ kind, segmentId }) => [
      kind,
      segmentId,
    ]);
    expect(hits.sort()).toEqual([
      ['segment', 'a1'],
      ['segment', 'a2'],
      ['segment', 'b1'],
    ]);
  });

  it('leaves moments out that do not fit', () => {
    const moments = (query: string) => search(query).items[0]?.moments.map((one) => one.segmentId);
    expect(moments('1050001')).toEqual(['b1', 'b2']);
    expect(moments('1050001 area:billing')).toEqual(['b1']);
  });

  it('counts what it can be narrowed to: each value as if it were chosen beside the other filters', () => {
    expect(counts('invoices')).toEqual({
      areas: ['billing 2', 'slas 1'],
      versions: ['2.210 2', '2.208 2'],
      episodes: ['16 1', '15 2'],
      kinds: ['change 1', 'segment 3'],
    });
    expect(counts('invoices area:billing')).toMatchObject({
      areas: ['billing 2!', 'slas 1'],
      episodes: ['16 1', '15 1'],
      kinds: ['change 1', 'segment 2'],
    });
    expect(counts('invoices area:slas kind:change')).toMatchObject({
      areas: ['billing 1', 'slas 0!'],
      kinds: ['change 0!', 'segment 1'],
    });
  });

  it('every count is what one finds who follows it', () => {
    for (const query of ['invoices', 'invoices area:billing', 'invoices episode:15', 'has:id']) {
      const { facets } = search(query);
      const kinds = facets.kinds.map(({ filter, count }) => ({ filter, count }));
      for (const { filter, count } of kinds) expect(search(`${query} ${filter}`).total).toBe(count);
    }
    for (const { filter, count } of search('invoices').facets.areas) {
      expect(search(`invoices ${filter}`).total).toBe(count);
    }
  });

  it('says how many there would be without filters', () => {
    expect(search('invoices has:time')).toMatchObject({ total: 1, totalWithoutFilters: 3 });
    expect(search('invoices -version:2.208 -version:2.210').totalWithoutFilters).toBe(3);
  });

  it('says what it could not follow, and searches the rest', () => {
    const answer = search('invoices colour:red area:biling');
    expect(answer.total).toBe(3);
    expect(answer.problems.map(({ written }) => written)).toEqual(['colour:red', 'area:biling']);
  });

  it('finds the segments that its feed has', () => {
    const ids = (query: string) => library.segmentsMatching(query).map(({ segment }) => segment.id);
    expect(ids('invoices area:billing')).toEqual(['b1', 'a1']);
    expect(ids('invoices episode:15 -has:time')).toEqual(['a2']);
    expect(ids('1050001')).toEqual(['b1', 'b2']);
  });
});

describe('a search that finds nothing', () => {
  it('gives the nearest, and says so', () => {
    expect(search('invoices webhooks')).toMatchObject({ nearness: 'near', total: 3 });
    expect(search('invoices')).toMatchObject({ nearness: 'all' });
    expect(search('webhooks')).toMatchObject({ nearness: 'all', total: 0 });
    expect(search('<script>alert("x")</script> or')).toMatchObject({ total: 0 });
  });

  it('names the words that it took for slips', () => {
    expect(search('invocies').corrections).toEqual([{ typed: 'invocies', meant: ['invoices'] }]);
    expect(search('invoicesround').corrections).toEqual([
      { typed: 'invoicesround', meant: ['invoices round'] },
    ]);
    expect(search('invoices').corrections).toEqual([]);
  });

  it('names the words to be marked', () => {
    expect(search('rounding').words.sort()).toEqual(['round', 'rounding']);
  });
});

describe('a phrase', () => {
  it('stands together and in its order', () => {
    expect(found('"invoices round"').sort()).toEqual(['1050001', 'a1']);
    expect(search('"round invoices"').nearness).toBe('near');
    expect(library.segmentsMatching('"round invoices"')).toEqual([]);
    expect(search('"rounding of invoices"').total).toBe(1);
  });
});
