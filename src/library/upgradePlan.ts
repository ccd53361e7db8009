import { heardLength } from '../domain/heardLength.js';
import { compareVersions, resolveAlias, type Version } from '../domain/version.js';
import type { ChangeEntry, Library, VersionEntry } from './entries.js';
import { groupBy } from './groupBy.js';
import { byPlace, changeSubject, subjectsOf } from './subjects.js';
import { groupByArea, type AreaGroup } from './upgradeAreas.js';
import { upgradeItem, type UpgradeItem } from './upgradeItem.js';

/** What an upgrade brings. Every change, and whatever else was discussed, stands in it once. */
export interface UpgradePlan {
  /** Not in it. */
  from: Version;
  /** In it. */
  to: Version;
  /** The versions of the range that something is known of, in order. */
  versions: Version[];
  /** What is of these versions for certain and was discussed. */
  stated: AreaGroup<UpgradeItem>[];
  /** What states no version, of episodes that cover at least one of these versions. */
  unstated: UnstatedPart[];
  /**
   * Changes of these versions that no episode discussed, newest version first: a catalogue may hold
   * thousands, of which only the first `UNDISCUSSED_LISTED` are listed.
   */
  undiscussed: AreaGroup<ChangeEntry>[];
  /** How many of them each version has, listed or not; only versions that have some. */
  undiscussedOf: { version: Version; count: number }[];
  totals: UpgradeTotals;
}

/** A plan is for what was discussed: of the rest it shows as much as can be looked through. */
export const UNDISCUSSED_LISTED = 200;

/** Items without a version, of episodes that cover the same. */
export interface UnstatedPart {
  /** In order. */
  covers: Version[];
  /** Numbers of the episodes, in order. */
  episodes: number[];
  groups: AreaGroup<UpgradeItem>[];
}

export interface UpgradeTotals {
  /** Everything discussed; what states no version, too. */
  items: number;
  /** Those with a caution. */
  toReview: number;
  highlights: number;
  /** Seconds to hear the highlights, as far as starts and ends are known. */
  highlightSeconds: number;
  /** Highlights of which at least one moment has a known start and end. */
  highlightsTimed: number;
  unstated: number;
  undiscussed: number;
}

/**
 * Lists what was discussed of all versions after one and up to another; in each area what holds a
 * caution comes first, then highlights, then the rest, by version, episode and note.
 * @param from without its `v`, its alias resolved; so is `to`
 */
export function upgradePlan(library: Library, from: Version, to: Version): UpgradePlan {
  const isWithin = (version: Version) =>
    compareVersions(version, from) > 0 && compareVersions(version, to) <= 0;
  const entries = library.versions().filter(({ version }) => isWithin(version));
  const { areas } = library.show();
  const stated = statedItems(entries, library, isWithin);
  const unstated = unstatedItems(entries, library, new Set(stated.map(({ key }) => key)));
  const untold = entries.map(({ version, changes }) => ({
    version,
    changes: changes.filter(({ mentions }) => mentions.length === 0),
  }));
  const undiscussed = untold.flatMap(({ changes }) => changes);
  return {
    from,
    to,
    versions: entries.map(({ version }) => version).reverse(),
    stated: groupByArea(stated.sort(byWeight), areas),
    unstated: byCoverage(unstated.sort(byWeight), library),
    undiscussed: groupByArea(undiscussed.slice(0, UNDISCUSSED_LISTED), areas),
    undiscussedOf: untold
      .map(({ version, changes }) => ({ version, count: changes.length }))
      .filter(({ count }) => count > 0),
    totals: {
      ...totalsOf([...stated, ...unstated]),
      unstated: unstated.length,
      undiscussed: undiscussed.length,
    },
  };
}

function statedItems(
  entries: readonly VersionEntry[],
  library: Library,
  isWithin: (version: Version) => boolean,
): UpgradeItem[] {
  const changes = entries.flatMap((entry) =>
    entry.changes.filter(({ mentions }) => mentions.length > 0),
  );
  const subjects = [
    ...changes.map((change) => changeSubject(change, library)),
    ...entries.flatMap(({ discussed }) => discussed.flatMap((one) => subjectsOf(one, library))),
  ];
  const items = subjects
    .map((subject) => upgradeItem(subject, library))
    .filter(({ versions }) => versions.some(isWithin));
  return onceEach(items);
}

function unstatedItems(
  entries: readonly VersionEntry[],
  library: Library,
  known: ReadonlySet<string>,
): UpgradeItem[] {
  const covering = new Set(entries.flatMap(({ episodes }) => episodes.map(({ number }) => number)));
  // All of their segments: of two changes in one, a version may be known of the other alone.
  const segments = [...covering].flatMap((number) => library.episode(number)?.segments ?? []);
  const items = segments.flatMap((placed) =>
    subjectsOf(placed, library).map((subject) => upgradeItem(subject, library)),
  );
  // What another segment says of the same thing may state a version, of this range or of another.
  return onceEach(items).filter(({ key, versions }) => versions.length === 0 && !known.has(key));
}

function onceEach(items: readonly UpgradeItem[]): UpgradeItem[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

function byWeight(a: UpgradeItem, b: UpgradeItem): number {
  const weight = ({ cautions, highlight }: UpgradeItem) =>
    cautions.length > 0 ? 0 : highlight ? 1 : 2;
  return weight(a) - weight(b) || byVersion(a, b) || byFirstMoment(a, b);
}

function byVersion({ versions: [a] }: UpgradeItem, { versions: [b] }: UpgradeItem): number {
  return a === undefined || b === undefined ? 0 : compareVersions(a, b);
}

function byFirstMoment({ moments: [a] }: UpgradeItem, { moments: [b] }: UpgradeItem): number {
  return a && b ? byPlace(a, b) : 0;
}

function byCoverage(items: readonly UpgradeItem[], library: Library): UnstatedPart[] {
  const { versionAliases, areas } = library.show();
  const coverageOf = ({ moments }: UpgradeItem) => {
    const covered = moments.flatMap(({ episode }) => episode.versions);
    return [...new Set(covered.map((version) => resolveAlias(version, versionAliases)))].sort(
      compareVersions,
    );
  };
  const parts = groupBy(items, (item) => coverageOf(item).join(' '));
  return [...parts.entries()]
    .map(([covers, part]) => ({
      covers: covers.split(' '),
      episodes: [
        ...new Set(part.flatMap(({ moments }) => moments.map(({ episode }) => episode.number))),
      ].sort((a, b) => a - b),
      groups: groupByArea(part, areas),
    }))
    .sort((a, b) => (a.episodes[0] ?? 0) - (b.episodes[0] ?? 0));
}

function totalsOf(items: readonly UpgradeItem[]) {
  const highlights = items.filter(({ highlight }) => highlight);
  const timedOf = ({ moments }: UpgradeItem) =>
    moments.flatMap(({ episode, start, end }) =>
      start === null || end === null ? [] : [{ episode: episode.number, start, end }],
    );
  return {
    items: items.length,
    toReview: items.filter(({ cautions }) => cautions.length > 0).length,
    highlights: highlights.length,
    highlightSeconds: heardLength(highlights.flatMap(timedOf)).known,
    highlightsTimed: highlights.filter((item) => timedOf(item).length > 0).length,
  };
}
