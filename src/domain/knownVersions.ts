import type { Catalogue } from './change.js';
import type { Episode } from './episode.js';
import type { Show } from './show.js';
import { compareVersions, type Version } from './version.js';

/** The versions that the show, an alias, an episode or a change states, in order, each once. */
export function knownVersions(
  show: Pick<Show, 'versions' | 'versionAliases'>,
  catalogue: Catalogue,
  episodes: readonly Pick<Episode, 'versions' | 'segments'>[],
): Version[] {
  const known = new Set<Version | null>([
    ...show.versions,
    ...Object.values(show.versionAliases),
    ...Object.values(catalogue.changes).map((change) => change.version),
  ]);
  for (const { versions, segments } of episodes) {
    for (const version of versions) known.add(version);
    for (const segment of segments) {
      known.add(segment.version);
      for (const ref of segment.changes) known.add(ref.version);
    }
  }
  return [...known].filter((version) => version !== null).sort(compareVersions);
}
