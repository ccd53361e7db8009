import type { ChangeFilter } from '../../library/changeFilter.js';
import type { Library } from '../../library/entries.js';
import { readSegmentFilter } from '../../library/segmentFilter.js';
import type { Ask } from '../ask.js';

/** The parameters that name a part of the changes. */
export const CHANGE_PARAMETERS = ['version', 'area', 'q'] as const;

/** @returns the part of the changes that is asked for, or one sentence; see `readSegmentFilter` */
export function askedChanges(
  ask: Ask,
  library: Library,
): { ok: true; filter: ChangeFilter } | { ok: false; message: string } {
  const [version, area, q] = CHANGE_PARAMETERS.map((name) => ask.query(name));
  return readSegmentFilter(library, {
    version: version ?? null,
    area: area ?? null,
    q: q ?? null,
    change: null,
  });
}
