import { absoluteUrl } from '../domain/address.js';
import type { SearchAnswer as Found, SearchFacet, SearchMoment } from '../library/entries.js';
import { FILTER_NAMES } from '../library/search/query/filters.js';
import type { SearchAnswer } from './shapes.js';

/**
 * A query with filters that are given apart from it, as if they had been typed before its words.
 * @param q the words; null when there are none
 * @param asked the value of a filter; null when it is not given
 */
export function queryWithFilters(q: string | null, asked: (name: string) => string | null): string {
  const filters = FILTER_NAMES.flatMap((name) => {
    const value = asked(name)
      ?.replace(/["“”„«»]/g, '')
      .trim();
    return value ? [`${name}:${/\s/.test(value) ? `"${value}"` : value}`] : [];
  });
  return [...filters, q ?? ''].join(' ').trim();
}

/**
 * What a search found, as the API gives it.
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function searchAnswer(found: Found, baseUrl: string): SearchAnswer {
  const { areas, versions, episodes, kinds } = found.facets;
  return {
    query: found.query,
    total: found.total,
    items: found.items.map((hit) => ({
      kind: hit.kind,
      title: hit.title,
      url: absoluteUrl(baseUrl, hit.path),
      episode: hit.episode,
      segmentId: hit.segmentId,
      startSeconds: hit.start,
      changeId: hit.changeId,
      version: hit.version,
      areas: hit.areas,
      snippet: hit.snippet,
      moments: hit.moments.map((moment) => momentAnswer(moment, baseUrl)),
    })),
    nearness: found.nearness,
    totalWithoutFilters: found.totalWithoutFilters,
    filters: found.filters.map(({ name, value, isExcluded }) => ({ name, value, isExcluded })),
    corrections: found.corrections,
    problems: found.problems,
    words: found.words,
    facets: {
      areas: areas.map(facetAnswer),
      versions: versions.map(facetAnswer),
      episodes: episodes.map(facetAnswer),
      kinds: kinds.map(facetAnswer),
    },
  };
}

function momentAnswer(moment: SearchMoment, baseUrl: string) {
  return {
    episode: moment.episode,
    segmentId: moment.segmentId,
    title: moment.title,
    url: absoluteUrl(baseUrl, moment.path),
    startSeconds: moment.start,
    source: moment.source,
    snippet: moment.snippet,
  };
}

function facetAnswer({ value, label, filter, count }: SearchFacet) {
  return { value, label, filter, count };
}
