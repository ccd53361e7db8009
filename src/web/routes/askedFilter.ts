import type { SegmentFilter } from '../../library/segmentFilter.js';
import { FILTER_NAMES } from '../../library/search/query/filters.js';
import { queryWithFilters } from '../../library/search/query/queryWithFilters.js';
import type { Ask } from '../ask.js';

/** These have parameters of their own: `version` takes the segments that state none, too. */
const OWN: readonly string[] = ['area', 'version'];
const OTHERS = FILTER_NAMES.filter((name) => !OWN.includes(name));

/** The parameters that name a part of the segments. */
export const SEGMENT_PARAMETERS = ['area', 'version', 'change', 'q', ...OTHERS] as const;

/** The part of the segments that is asked for, as it was written; other filters join the words. */
export function askedFilter(ask: Ask): Record<keyof SegmentFilter, string | null> {
  const q = queryWithFilters(ask.query('q'), OTHERS, (name) => ask.query(name));
  return {
    area: ask.query('area'),
    version: ask.query('version'),
    change: ask.query('change'),
    q: q === '' ? null : q,
  };
}
