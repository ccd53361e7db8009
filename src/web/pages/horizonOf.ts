import { compareVersions, resolveAlias, type Version } from '../../domain/version.js';
import type { Horizon, VersionTally } from '../../horizon/horizon.js';
import type { Library } from '../../library/entries.js';
import { allSubjects, type Subject } from '../../library/subjects.js';
import { upgradeItem } from '../../library/upgradeItem.js';

type Tally = VersionTally & { inAreas: Record<string, number> };

/** What a subject adds to the tallies. */
interface Weight {
  /** The version that it is counted at; empty when not even its episodes cover one. */
  at: Version;
  isStated: boolean;
  isToReview: boolean;
  areas: readonly string[];
}

/** Of changes and segments as they stand in the read model, which makes new ones of what a save touches. */
const weights = new WeakMap<object, Weight>();

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
    const { at, isStated, isToReview, areas: slugs } = weightOf(subject, library);
    const tally = tallies.get(at);
    if (!tally) continue;
    tally.items += 1;
    if (isToReview) tally.toReview += 1;
    if (!isStated) tally.unstated += 1;
    for (const slug of slugs) tally.inAreas[slug] = (tally.inAreas[slug] ?? 0) + 1;
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

function weightOf(subject: Subject, library: Library): Weight {
  const holder = soleHolder(subject);
  if (holder === null) return weighed(subject, library);
  const weight = weights.get(holder) ?? weighed(subject, library);
  weights.set(holder, weight);
  return weight;
}

/** What says all that there is to say of a subject; null for one that segments far apart speak of. */
function soleHolder({ change, moments }: Subject): object | null {
  if (change !== null) return moments === change.mentions ? change : null;
  return moments.length === 1 ? (moments[0] ?? null) : null;
}

function weighed(subject: Subject, library: Library): Weight {
  const { versionAliases } = library.show();
  const { versions, moments, cautions, areas } = upgradeItem(subject, library);
  const stated = highest(versions);
  const covered = moments.flatMap(({ episode }) => episode.versions);
  return {
    at: stated ?? highest(covered.map((version) => resolveAlias(version, versionAliases))) ?? '',
    isStated: stated !== null,
    isToReview: cautions.length > 0,
    areas,
  };
}

function highest(versions: readonly Version[]): Version | null {
  return versions.reduce<Version | null>(
    (most, one) => (most === null || compareVersions(one, most) > 0 ? one : most),
    null,
  );
}
