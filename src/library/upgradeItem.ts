import type { Segment } from '../domain/episode.js';
import {
  compareVersions,
  resolveAlias,
  type Version,
  type VersionAliases,
} from '../domain/version.js';
import type { ChangeEntry, Library, PlacedSegment } from './entries.js';
import type { Subject } from './subjects.js';

/**
 * One thing to decide on: a change with all its moments, or one segment or several that speak of the same
 * thing and name no change.
 */
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
  /** At least one. Episode order, then note order: of a segment's key, the first is named. */
  moments: PlacedSegment[];
}

export const changeKey = (id: string): string => `change:${id}`;
export const segmentKey = (id: string): string => `segment:${id}`;

type Asked = Pick<Library, 'change' | 'show'>;

/** A subject as one thing to decide on. */
export function upgradeItem({ change, moments }: Subject, library: Asked): UpgradeItem {
  const { areas } = library.show();
  const slugs = new Set([
    ...(change?.areas ?? []),
    ...moments.flatMap(({ segment }) => segment.areas),
  ]);
  const [first] = moments;
  return {
    key: change ? changeKey(change.id) : segmentKey(first?.segment.id ?? ''),
    change,
    title: change?.title ?? first?.segment.title ?? '',
    versions: change
      ? versionsOfChange(change, moments, library)
      : [...new Set(moments.flatMap(({ versions }) => versions))].sort(compareVersions),
    areas: areas.map(({ slug }) => slug).filter((slug) => slugs.has(slug)),
    highlight: moments.some(({ segment }) => segment.highlight),
    cautions: [...new Set(moments.flatMap(({ cautions }) => cautions))],
    moments,
  };
}

/**
 * The versions of a change: the one that it is known by, those that are stated for it, those of segments
 * that speak of it without its ID, and those that its segments state as a whole. The last is left out
 * where another change of the segment is known to be of that version: then it speaks of that one.
 */
function versionsOfChange(
  { id, version, mentions }: ChangeEntry,
  moments: readonly PlacedSegment[],
  library: Asked,
): Version[] {
  const { versionAliases } = library.show();
  const refs = mentions.flatMap(({ segment }) =>
    segment.changes.filter((ref) => ref.id === id).map((ref) => ref.version),
  );
  const unlinked = moments.filter(({ segment }) => segment.changes.length === 0);
  const own = [version, ...refs, ...unlinked.map(({ segment }) => segment.version)];
  const whole = mentions.map(({ segment }) => segment).filter(isOfAll(library));
  return resolved([...own, ...whole.map((segment) => segment.version)], versionAliases);
}

/** Whether the version that a segment states is that of none of its changes in particular. */
function isOfAll(library: Asked) {
  return (segment: Segment): boolean => {
    const { versionAliases } = library.show();
    const known = segment.changes.flatMap((ref) => [
      ref.version,
      library.change(ref.id)?.version ?? null,
    ]);
    return resolved([segment.version], versionAliases).every(
      (version) => !resolved(known, versionAliases).includes(version),
    );
  };
}

function resolved(versions: readonly (Version | null)[], aliases: VersionAliases): Version[] {
  const stated = versions.filter((version) => version !== null);
  return [...new Set(stated.map((version) => resolveAlias(version, aliases)))].sort(
    compareVersions,
  );
}
