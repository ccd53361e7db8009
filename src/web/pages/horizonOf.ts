import { compareVersions, resolveAlias, type Version } from '../../domain/version.js';
import type { Horizon, VersionTally } from '../../horizon/horizon.js';
import type { Library } from '../../library/entries.js';
import { allSubjects } from '../../library/subjects.js';
import { upgradeItem } from '../../library/upgradeItem.js';

type Tally = VersionTally & { inAreas: Record<string, number> };

const made = new WeakMap<object, Horizon>();

/** The horizon of a library: counted once for each edition of it. */
export function horizonOf(library: Library): Horizon {
  const edition = library.edition();
  const horizon = made.get(edition) ?? countedUp(library);
  made.set(edition, horizon);
  return horizon;
}

function countedUp(library: Library): Horizon {
  const { areas, versionAliases } = library.show();
  const episodes = library.episodes();
  const tallies = new Map<Version, Tally>(
    library
      .versions()
      .map(({ version }) => [
        version,
        { version, items: 0, toReview: 0, unstated: 0, inAreas: {} },
      ]),
  );
  for (const subject of allSubjects(library)) {
    const item = upgradeItem(subject, library);
    const stated = highest(item.versions);
    const covered = item.moments.flatMap(({ episode }) => episode.versions);
    const at =
      stated ?? highest(covered.map((version) => resolveAlias(version, versionAliases))) ?? '';
    const tally = tallies.get(at);
    if (!tally) continue;
    tally.items += 1;
    if (item.cautions.length > 0) tally.toReview += 1;
    if (stated === null) tally.unstated += 1;
    for (const slug of item.areas) tally.inAreas[slug] = (tally.inAreas[slug] ?? 0) + 1;
  }
  return {
    episodes: episodes.map(({ episode, segments }) => ({
      number: episode.number,
      segments: segments.length,
    })),
    changes: library.changes().length,
    areas: areas.map(({ slug, title }) => ({ slug, title })),
    versions: [...tallies.values()],
    aliases: versionAliases,
  };
}

function highest(versions: readonly Version[]): Version | null {
  return versions.reduce<Version | null>(
    (most, one) => (most === null || compareVersions(one, most) > 0 ? one : most),
    null,
  );
}
