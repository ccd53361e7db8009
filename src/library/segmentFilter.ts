import { parseChangeId } from '../domain/changeId.js';
import { typedVersion } from '../domain/typedVersion.js';
import type { Library, PlacedSegment } from './entries.js';
import { newestFirst } from './newestFirst.js';
import { areasInWords } from './search/query/nearest.js';
import { readQuery } from './search/query/readQuery.js';

/** Which segments somebody follows: those that fit all that is not null. */
export interface SegmentFilter {
  /** Slug. */
  area: string | null;
  /** Without its `v`, its alias resolved. */
  version: string | null;
  /** ID. */
  change: string | null;
  /** As the search takes it. */
  q: string | null;
}

/** The filter that lets every segment through. */
export const EVERY_SEGMENT: SegmentFilter = { area: null, version: null, change: null, q: null };

export type SegmentFilterReading =
  | {
      ok: true;
      filter: SegmentFilter;
      /** The one way of asking for this: empty, or `?area=billing&version=2.210`, in this order. */
      canonicalQuery: string;
    }
  | { ok: false; message: string };

const ORDER = ['area', 'version', 'change', 'q'] as const;

/**
 * Reads which segments are asked for. What is blank is not asked for; of words, as many count as the
 * search takes.
 * @param asked as somebody wrote it: `v2.21`, `#1050001`, `Billing`
 * @returns one sentence for a version that cannot be one, an area that the show does not have, a
 *   change that is no ID, and words with a filter that cannot be followed
 */
export function readSegmentFilter(
  library: Library,
  asked: Readonly<Record<keyof SegmentFilter, string | null>>,
): SegmentFilterReading {
  const written = {
    area: blankless(asked.area),
    version: blankless(asked.version),
    change: blankless(asked.change),
  };
  const area = written.area?.toLowerCase() ?? null;
  const { versionAliases } = library.show();
  const version =
    written.version === null
      ? null
      : typedVersion(
          written.version,
          versionAliases,
          (one) => library.version(one)?.version === one,
        );
  const change = written.change === null ? null : parseChangeId(written.change);
  if (area !== null && !library.area(area)) {
    const areas = library.show().areas;
    return { ok: false, message: `There is no area “${written.area}”: ${areasInWords(areas)}.` };
  }
  if (written.version !== null && version === null) {
    return {
      ok: false,
      message: `“${written.version}” cannot be a version: write it as 2.210.`,
    };
  }
  if (written.change !== null && change === null) {
    return {
      ok: false,
      message: `“${written.change}” cannot be the ID of a change: it has six or seven digits.`,
    };
  }
  const q = blankless(readQuery(asked.q ?? '', versionAliases).text);
  const problem = q === null ? undefined : library.impossibleIn(q)[0];
  if (problem) {
    return { ok: false, message: problem.message.replace(/`([^`]*)`/g, '“$1”') };
  }
  const filter = { area, version, change, q };
  return { ok: true, filter, canonicalQuery: canonicalQueryOf(filter) };
}

function blankless(text: string | null): string | null {
  return text?.trim() || null;
}

/**
 * Finds the segments that a filter lets through: none for what is possible and not there yet. A
 * version takes the segments that state it or whose changes are known to be of it, and those without
 * any version of the episodes that cover it (`VersionEntry.unstated`). Words cost a search.
 * @param filter as `readSegmentFilter` gives it
 * @returns newest episode first, then note order
 */
export function filteredSegments(
  library: Library,
  { area, version, change, q }: SegmentFilter,
): PlacedSegment[] {
  const lists: PlacedSegment[][] = [];
  if (area !== null) lists.push(library.area(area)?.segments ?? []);
  if (version !== null) lists.push(segmentsOfVersion(library, version));
  if (change !== null) lists.push(library.change(change)?.mentions ?? []);
  if (q !== null) lists.push(library.segmentsMatching(q));
  const [first, ...others] = lists;
  if (!first) return library.episodes().flatMap(({ segments }) => segments);
  const sets = others.map((list) => new Set(list));
  return newestFirst(first.filter((placed) => sets.every((set) => set.has(placed))));
}

function segmentsOfVersion(library: Library, version: string): PlacedSegment[] {
  const entry = library.version(version);
  return entry ? [...entry.discussed, ...entry.unstated.flatMap(({ segments }) => segments)] : [];
}

/** The query of the one address of a filter: empty, or `?area=billing&version=2.210`. */
export function canonicalQueryOf(filter: SegmentFilter): string {
  const query = new URLSearchParams();
  for (const name of ORDER) {
    const value = filter[name];
    if (value !== null) query.set(name, value);
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}
