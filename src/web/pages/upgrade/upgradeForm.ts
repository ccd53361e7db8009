import { compareVersions, type Version } from '../../../domain/version.js';
import type { Library } from '../../../library/entries.js';
import { knownUpgradeVersions, upgradePath } from '../../../library/upgradeRange.js';
import type { NearLink } from '../problem.js';

/** Asks for the two versions. */
export interface UpgradeForm {
  /** Newest first. */
  from: { version: Version; isChosen: boolean }[];
  to: { version: Version; isChosen: boolean }[];
}

/**
 * The form with what is chosen; without it, from the version before the newest to the newest.
 * @returns null while fewer than two versions are known
 */
export function upgradeForm(
  library: Library,
  chosen: { from: Version; to: Version } | null,
): UpgradeForm | null {
  const known = knownUpgradeVersions(library);
  const { from, to } = chosen ?? defaultUpgrade(library) ?? {};
  if (known.length < 2 || from === undefined || to === undefined) return null;
  return {
    from: withVersion(known, from).map((version) => ({ version, isChosen: version === from })),
    to: known.map((version) => ({ version, isChosen: version === to })),
  };
}

/** A version that nobody discussed can be started from, too. */
function withVersion(known: readonly Version[], version: Version): Version[] {
  return [...new Set([...known, version])].sort((a, b) => compareVersions(b, a));
}

/** From the version before the newest to the newest that something is known of; null while there are not two. */
export function defaultUpgrade(library: Library): { from: Version; to: Version } | null {
  const known = knownUpgradeVersions(library);
  const newest = library.versions()[0]?.version;
  const to = newest ?? known[0];
  const from = known[known.findIndex((version) => version === to) + 1];
  return to === undefined || from === undefined ? null : { from, to };
}

/** The upgrade from the version before a version to it; null for the first one. */
export function upgradeTo(library: Library, to: Version): NearLink | null {
  const known = knownUpgradeVersions(library);
  const from = known[known.indexOf(to) + 1];
  if (from === undefined) return null;
  return { text: `Plan an upgrade from ${from} to ${to}`, href: upgradePath({ from, to }) };
}
