import type { Change } from '../domain/change.js';
import type { ChangeId } from '../domain/changeId.js';
import type { Mention } from '../domain/mention.js';
import type { Area } from '../domain/show.js';
import {
  compareVersions,
  resolveAlias,
  type Version,
  type VersionAliases,
} from '../domain/version.js';
import type { ChangeEntry, PlacedSegment } from './entries.js';
import { groupBy } from './groupBy.js';

/** The version of a change: the catalogue's, else the first that a segment states for it; null when none does. */
export function versionOfChange(
  catalogued: Change | null,
  mentions: readonly Mention[],
  aliases: VersionAliases,
): Version | null {
  const version =
    catalogued?.version ?? mentions.find((mention) => mention.version !== null)?.version;
  return version ? resolveAlias(version, aliases) : null;
}

/**
 * Lays what the catalogue holds of a change over its mentions.
 * @param mentions where it is discussed: episode order, then note order
 */
export function changeEntry(
  id: ChangeId,
  version: Version | null,
  catalogued: Change | null,
  mentions: PlacedSegment[],
  areas: readonly Area[],
): ChangeEntry {
  const singledOut = mentions.find(({ segment }) => segment.highlight) ?? mentions[0];
  const slugs = [catalogued?.areas ?? [], ...mentions.map(({ segment }) => segment.areas)].flat();
  return {
    id,
    title: catalogued?.title ?? singledOut?.segment.title ?? id,
    version,
    areas: inShowOrder(slugs, areas),
    catalogued,
    mentions,
  };
}

/** Slugs once each, in the show's order; those that it does not know come last. */
function inShowOrder(slugs: readonly string[], areas: readonly Area[]): string[] {
  const wanted = new Set(slugs);
  const known = areas.map(({ slug }) => slug).filter((slug) => wanted.has(slug));
  return [...new Set([...known, ...wanted])];
}

/** Sorts changes: highest version first, then by ID as a number; version unknown last. */
export function sortChanges(changes: Iterable<ChangeEntry>): ChangeEntry[] {
  const byVersion = groupBy(changes, ({ version }) => version);
  const versions = [...byVersion.keys()].filter((version) => version !== null);
  return [...versions.sort((a, b) => compareVersions(b, a)), null].flatMap((version) =>
    sortById(byVersion.get(version) ?? []),
  );
}

/** Sorts changes in place by ID as a number. */
export function sortById(changes: ChangeEntry[]): ChangeEntry[] {
  return changes.sort((a, b) => Number(a.id) - Number(b.id));
}
