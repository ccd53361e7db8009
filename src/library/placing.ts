import { cautionsIn } from '../domain/caution.js';
import type { ChangeId } from '../domain/changeId.js';
import { endsOf } from '../domain/ends.js';
import { startOf, type Episode, type Segment } from '../domain/episode.js';
import { withResolvedVersions } from '../domain/resolvedVersions.js';
import { compareVersions, type Version, type VersionAliases } from '../domain/version.js';
import type { LibraryDocument } from './documents.js';
import type { EpisodeEntry } from './entries.js';

/** What is known of versions beside an episode. */
export interface KnownVersions {
  aliases: VersionAliases;
  /** The version that shipped a change; null when it is not known. */
  of(id: ChangeId): Version | null;
}

const NOTHING: KnownVersions = { aliases: {}, of: () => null };

/**
 * An episode with its segments where they stand, the aliases of versions resolved.
 * @param document the episode and when it was saved
 * @param known without it, only the versions that the segments state themselves
 */
export function placeEpisode(
  { value, savedAt }: Pick<LibraryDocument<Episode>, 'value' | 'savedAt'>,
  known: KnownVersions = NOTHING,
): EpisodeEntry {
  const episode = withResolvedVersions(value, known.aliases);
  const ends = endsOf(episode);
  const segments = episode.segments.map((segment, i) => ({
    episode,
    segment,
    position: i + 1,
    start: startOf(segment),
    end: ends.get(segment.id) ?? null,
    cautions: cautionsIn(segment.notes),
    versions: versionsOf(segment, known),
  }));
  return { episode, segments, updatedAt: savedAt };
}

function versionsOf(segment: Segment, known: KnownVersions): Version[] {
  const versions = [
    segment.version,
    ...segment.changes.map(({ version }) => version),
    ...segment.changes.map(({ id }) => known.of(id)),
  ];
  return [...new Set(versions.filter((version) => version !== null))].sort(compareVersions);
}
