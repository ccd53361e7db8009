import type { Episode } from './episode.js';
import { resolveAlias, type Version, type VersionAliases } from './version.js';

/**
 * An episode whose versions are what the show's aliases say: reading notes resolves them, but an alias
 * may have come to the show after the notes.
 * @returns the same object when it states no alias
 */
export function withResolvedVersions(episode: Episode, aliases: VersionAliases): Episode {
  if (!statedVersions(episode).some((version) => Object.hasOwn(aliases, version))) return episode;
  const resolved = (version: Version | null) => version && resolveAlias(version, aliases);
  return {
    ...episode,
    versions: [...new Set(episode.versions.map((version) => resolveAlias(version, aliases)))],
    segments: episode.segments.map((segment) => ({
      ...segment,
      version: resolved(segment.version),
      changes: segment.changes.map((ref) => ({ ...ref, version: resolved(ref.version) })),
    })),
  };
}

function statedVersions({ versions, segments }: Episode): Version[] {
  const ofSegments = segments.flatMap(({ version, changes }) => [
    version,
    ...changes.map((ref) => ref.version),
  ]);
  return [...versions, ...ofSegments.filter((version) => version !== null)];
}
