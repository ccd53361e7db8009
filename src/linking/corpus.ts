import type { Change } from '../domain/change.js';
import type { ChangeId } from '../domain/changeId.js';
import type { Episode, Segment } from '../domain/episode.js';
import { mentionsOf } from '../domain/mention.js';
import { resolveAlias, type Version, type VersionAliases } from '../domain/version.js';
import { plainText } from '../markdown/plain.js';
import { subjectWords, type SubjectWords } from './subjectWords.js';

/** Everything that proposals are made from. */
export interface Corpus {
  episodes: readonly Episode[];
  /** The catalogue. What is only mentioned is found in the episodes. */
  changes: readonly Change[];
  versionAliases: VersionAliases;
}

/** What is known of a change, catalogued or only mentioned. */
export interface KnownChange {
  title: string;
  version: Version | null;
}

/** The changes of the catalogue, and of those that are only mentioned what the first mention says. */
export function knownChanges({
  episodes,
  changes,
  versionAliases,
}: Corpus): Map<ChangeId, KnownChange> {
  const known = new Map<ChangeId, KnownChange>(
    changes.map(({ id, title, version }) => [id, { title, version }]),
  );
  for (const { changeId, title, version } of episodes.flatMap(mentionsOf)) {
    const before = known.get(changeId);
    known.set(changeId, {
      title: before?.title ?? title,
      version: before?.version ?? version,
    });
  }
  for (const change of known.values()) {
    if (change.version !== null) change.version = resolveAlias(change.version, versionAliases);
  }
  return known;
}

/** The versions that a segment may be of: its own, else those that its episode covers. */
export function versionsOf(
  segment: Segment,
  episode: Pick<Episode, 'versions'>,
  aliases: VersionAliases,
): Version[] {
  const stated = segment.version === null ? episode.versions : [segment.version];
  return stated.map((version) => resolveAlias(version, aliases));
}

const READ = new WeakMap<object, SubjectWords[]>();

/**
 * The words of a title, and when there are notes those of title and notes: a title alone is alike where
 * notes only explain. Remembered by what holds the text, which stays the same object until it is saved again.
 */
export function readingsOf(owner: { title: string; notes: string }): SubjectWords[] {
  const known = READ.get(owner);
  if (known) return known;
  const title = subjectWords(owner.title);
  const notes = owner.notes === '' ? null : subjectWords(plainText(owner.notes));
  const readings = notes === null ? [title] : [title, new Map([...notes, ...title])];
  READ.set(owner, readings);
  return readings;
}
