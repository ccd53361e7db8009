import type { SegmentFilter } from '../../library/segmentFilter.js';
import type { Ask } from '../ask.js';

/** The part of the segments that is asked for, as it was written. */
export function askedFilter(ask: Ask): Record<keyof SegmentFilter, string | null> {
  return {
    area: ask.query('area'),
    version: ask.query('version'),
    change: ask.query('change'),
    q: ask.query('q'),
  };
}
