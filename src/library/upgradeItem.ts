import { resolveAlias, type Version, type VersionAliases } from '../domain/version.js';
import type { ChangeEntry, PlacedSegment } from './entries.js';

/** One thing to decide on: a change with all its moments, or a segment that names no change. */
export interface UpgradeItem {
  /** `change:1050001` or `segment:k3f9`: what marks belong to, whatever it is called later. */
  key: string;
  change: ChangeEntry | null;
  title: string;
  /** As stated or known; empty when no version is. */
  versions: Version[];
  /** Slugs, in the show's order. */
  areas: string[];
  highlight: boolean;
  /** Markdown of one line each, each once. */
  cautions: string[];
  /** At least one. Episode order, then note order. */
  moments: PlacedSegment[];
}

export const changeKey = (id: string): string => `change:${id}`;
export const segmentKey = (id: string): string => `segment:${id}`;

/** A change that was discussed. */
export function changeItem(change: ChangeEntry, aliases: VersionAliases): UpgradeItem {
  const { id, title, areas, mentions } = change;
  return {
    key: changeKey(id),
    change,
    title,
    versions: versionsOfChange(change, aliases),
    areas,
    ...factsOf(mentions),
  };
}

/** A segment by itself. @param slugs the show's areas, in its order */
export function segmentItem(placed: PlacedSegment, slugs: readonly string[]): UpgradeItem {
  const { segment, versions } = placed;
  return {
    key: segmentKey(segment.id),
    change: null,
    title: segment.title,
    versions,
    areas: slugs.filter((slug) => segment.areas.includes(slug)),
    ...factsOf([placed]),
  };
}

/**
 * The versions of a change: the one that it is known by and those that are stated for it; while there
 * is none, those that its segments state as a whole.
 */
export function versionsOfChange(change: ChangeEntry, aliases: VersionAliases): Version[] {
  const refs = change.mentions.flatMap(({ segment }) =>
    segment.changes.filter(({ id }) => id === change.id).map(({ version }) => version),
  );
  const own = resolved([change.version, ...refs], aliases);
  if (own.length > 0) return own;
  return resolved(
    change.mentions.map(({ segment }) => segment.version),
    aliases,
  );
}

function resolved(versions: readonly (Version | null)[], aliases: VersionAliases): Version[] {
  const stated = versions.filter((version) => version !== null);
  return [...new Set(stated.map((version) => resolveAlias(version, aliases)))];
}

function factsOf(moments: PlacedSegment[]) {
  return {
    highlight: moments.some(({ segment }) => segment.highlight),
    cautions: [...new Set(moments.flatMap(({ cautions }) => cautions))],
    moments,
  };
}
