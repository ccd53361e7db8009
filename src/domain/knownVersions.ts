import type { Catalogue } from './change.js';
import type { Episode } from './episode.js';
import type { Show } from './show.js';
import { compareVersions, withTrailingZero, type Version } from './version.js';

/**
 * The versions that the show, an alias, an episode or a change states, in order, each once. One that
 * may have lost its trailing zero is known only by the show or the catalogue: having been saved with
 * an episode once does not make a slip right.
 */
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
    const stated = [
      ...versions,
      ...segments.flatMap(({ version, changes }) => [
        version,
        ...changes.map((ref) => ref.version),
      ]),
    ];
    for (const version of stated) {
      if (version !== null && withTrailingZero(version) === null) known.add(version);
    }
  }
  return [...known].filter((version) => version !== null).sort(compareVersions);
}
