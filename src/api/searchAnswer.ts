import { absoluteUrl } from '../domain/address.js';
import type { SearchAnswer as Found } from '../library/entries.js';
import type { SearchAnswer } from './shapes.js';

/**
 * What a search found, as the API gives it.
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function searchAnswer(found: Found, baseUrl: string): SearchAnswer {
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
      snippet: hit.snippet,
    })),
  };
}
