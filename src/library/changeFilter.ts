import type { ChangeEntry, Library } from './entries.js';
import type { SegmentFilter } from './segmentFilter.js';

/** What a list of changes is narrowed to; null stands for all. As `readSegmentFilter` gives it. */
export type ChangeFilter = Pick<SegmentFilter, 'area' | 'version' | 'q'>;

/**
 * The changes that a filter lets through: of an area, of a version, and found by a search or discussed
 * by a segment that is. Words cost a search.
 * @returns in the order of `Library.changes`
 */
export function filteredChanges(
  library: Library,
  { area, version, q }: ChangeFilter,
): ChangeEntry[] {
  const found = q === null ? null : library.changesMatching(q);
  return library
    .changes()
    .filter(
      (change) =>
        (version === null || change.version === version) &&
        (area === null || change.areas.includes(area)) &&
        (found === null || found.has(change)),
    );
}
