import { describe, expect, it } from '@jest/globals';
import type { SearchFilter } from '../../../../src/library/entries.js';
import { chosenFilters, facetGroups, without } from '../../../../src/web/pages/search/narrowing.js';
import { aSearchAnswer } from '../../../support/found.js';

const BILLING: SearchFilter = {
  name: 'area',
  value: 'billing',
  isExcluded: false,
  label: 'Billing',
  written: 'Area:billing',
};

const areas = (...all: [value: string, count: number, isChosen?: boolean][]) => ({
  areas: all.map(([value, count, isChosen = false]) => ({
    value,
    label: value.toUpperCase(),
    filter: `area:${value}`,
    count,
    isChosen,
  })),
  versions: [],
  episodes: [],
  kinds: [],
});

describe('what was found can be narrowed', () => {
  it('by a filter before the words, whose last may be the beginning of one', () => {
    const answer = aSearchAnswer({ query: 'invo', total: 5, facets: areas(['billing', 3]) });
    expect(facetGroups(answer)).toEqual([
      {
        title: 'Areas',
        facets: [
          { text: 'BILLING', count: 3, isChosen: false, href: '/search?q=area%3Abilling+invo' },
        ],
        rest: [],
        note: null,
      },
    ]);
  });

  it('and says so where its counts are more than what is listed', () => {
    const kind = (value: string, count: number) => ({
      value,
      label: value,
      filter: `kind:${value}`,
      count,
      isChosen: false,
    });
    const of = (segments: number) => {
      const kinds = [kind('change', 2), kind('segment', segments)];
      const facets = { areas: [], versions: [], episodes: [], kinds };
      return facetGroups(aSearchAnswer({ total: 5, facets })).map(({ note }) => note);
    };
    expect(of(3)).toEqual([null]);
    expect(of(6)).toEqual(['Segments count here also where they stand under their change.']);
  });

  it('from a span of versions to one of them', () => {
    const span = { name: 'version', value: '2.206-2.210', values: ['2.206', '2.210'] } as const;
    const answer = aSearchAnswer({
      query: 'version:2.206-2.210 invo',
      filters: [
        { ...span, isExcluded: false, label: '2.206 to 2.210', written: 'version:2.206-2.210' },
      ],
      total: 5,
      facets: {
        ...areas(),
        versions: [
          { value: '2.206', label: '2.206', filter: 'version:2.206', count: 3, isChosen: false },
        ],
      },
    });
    expect(facetGroups(answer)[0]?.facets[0]?.href).toBe('/search?q=version%3A2.206+invo');
    expect(chosenFilters(answer)).toEqual([
      { text: 'Version 2.206 to 2.210', href: '/search?q=invo' },
    ]);
  });

  it('and widened again, however the filter is written', () => {
    const answer = aSearchAnswer({
      query: 'Area:billing invo',
      filters: [BILLING],
      total: 3,
      facets: areas(['billing', 3, true]),
    });
    expect(facetGroups(answer)[0]?.facets[0]).toMatchObject({
      isChosen: true,
      href: '/search?q=invo',
    });
    expect(chosenFilters(answer)).toEqual([{ text: 'Billing', href: '/search?q=invo' }]);
  });

  it('not by what all of it has', () => {
    expect(facetGroups(aSearchAnswer({ total: 3, facets: areas(['billing', 3]) }))).toEqual([]);
  });

  it('by many values: a few are shown, with those that are chosen', () => {
    const many = Array.from({ length: 20 }, (_, i): [string, number, boolean] => [
      `a${i}`,
      1,
      i === 19,
    ]);
    const [group] = facetGroups(aSearchAnswer({ total: 30, facets: areas(...many) }));
    expect(group?.facets.map(({ text }) => text)).toEqual([
      ...many.slice(0, 8).map(([value]) => value.toUpperCase()),
      'A19',
    ]);
    expect(group?.rest).toHaveLength(11);
  });

  it('and says what is left out', () => {
    const written = '-version:2.210';
    const filters: SearchFilter[] = [
      { name: 'version', value: '2.210', isExcluded: true, label: '2.210', written },
    ];
    expect(chosenFilters(aSearchAnswer({ query: `sla ${written}`, filters }))).toEqual([
      { text: 'Not version 2.210', href: '/search?q=sla' },
    ]);
  });
});

describe('a query without a filter', () => {
  it('keeps its phrases, even one that looks like the filter', () => {
    expect(without('credit area:billing "area:billing" is:caution note', ['area:billing'])).toBe(
      'credit "area:billing" is:caution note',
    );
  });

  it('may be empty', () => {
    expect(without('area:"custom fields"', ['area:"custom fields"'])).toBe('');
  });
});
