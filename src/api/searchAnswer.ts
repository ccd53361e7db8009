import { absoluteUrl } from '../domain/address.js';
import type { SearchAnswer as Found, SearchFacet, SearchMoment } from '../library/entries.js';
import type { SearchAnswer } from './shapes.js';

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
    nearestWords: found.nearestWords,
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
