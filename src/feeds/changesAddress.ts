import { areaPath, changePath, searchPath, versionPath } from '../domain/address.js';
import type { Area } from '../domain/show.js';
import type { SegmentFilter } from '../library/segmentFilter.js';

/**
 * The path of the feed of changes that a filter gives.
 * @param canonicalQuery empty, or `?area=billing`; see `readSegmentFilter`
 */
export function changesAddress(canonicalQuery: string): string {
  return `/changes.xml${canonicalQuery}`;
}

/** `By the [run]Book: changes on Billing and version 2.214 with “rounding”`. */
export function changesTitle(
  showTitle: string,
  filter: SegmentFilter,
  areas: readonly Area[],
): string {
  const { area, version, change, q } = filter;
  const subjects = [
    area !== null && (areas.find(({ slug }) => slug === area)?.title ?? area),
    version !== null && `version ${version}`,
    change !== null && `#${change}`,
  ].filter((subject) => subject !== false);
  const on = subjects.length === 0 ? '' : ` on ${subjects.join(' and ')}`;
  const containing = q === null ? '' : ` with “${q}”`;
  return on + containing === ''
    ? `${showTitle}: all changes`
    : `${showTitle}: changes${on}${containing}`;
}

/** The page that shows the same; the list of all changes when no page does. */
export function changesPagePath(filter: SegmentFilter, isEmpty: boolean): string {
  const { area, version, change, q } = filter;
  const [only, another] = [area, version, change, q].filter((value) => value !== null);
  if (only === undefined || another !== undefined) return '/changes';
  if (area !== null) return areaPath(area);
  if (q !== null) return searchPath(q);
  // What is followed ahead of its time has no page yet.
  if (isEmpty) return '/changes';
  return version === null ? changePath(only) : versionPath(version);
}
