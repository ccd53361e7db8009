import type { SearchAnswer, SearchHit } from '../../src/library/entries.js';

/** A hit with plain defaults: a change that was not discussed. */
export function aHit(over: Partial<SearchHit> = {}): SearchHit {
  return {
    kind: 'change',
    title: 'Invoices can round per line',
    path: '/changes/1050001',
    episode: null,
    segmentId: null,
    start: null,
    changeId: '1050001',
    version: null,
    areas: [],
    snippet: '',
    moments: [],
    ...over,
  };
}

/** What a search answers that found these and nothing else. */
export function aSearchAnswer(over: Partial<SearchAnswer> = {}): SearchAnswer {
  const { query = 'round', items = [], total = items.length } = over;
  return {
    query,
    text: query,
    filters: [],
    total,
    items,
    nearness: 'all',
    totalWithoutFilters: total,
    corrections: [],
    problems: [],
    nearestWords: [],
    words: [],
    facets: { areas: [], versions: [], episodes: [], kinds: [] },
    ...over,
  };
}
