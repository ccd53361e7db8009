import type { Show } from '../domain/show.js';
import type { Lookup } from '../library/lookUp.js';
import { changeAnswer } from './changeAnswer.js';
import type { LookupAnswer } from './shapes.js';

/** A list of IDs as the API gives it: in its order, each once, with all that is known of it. */
export function lookupAnswer(
  lookup: Lookup,
  show: Pick<Show, 'releaseTracker'>,
  baseUrl: string,
): LookupAnswer {
  return {
    items: lookup.all.map(({ id, times, change }) => ({
      id,
      times,
      status: change === null ? 'unknown' : change.mentions.length > 0 ? 'discussed' : 'catalogued',
      change: change && changeAnswer(change, show, baseUrl),
    })),
    total: lookup.all.length,
  };
}
