import { typedVersion } from '../domain/typedVersion.js';
import { compareVersions, resolveAlias, type Version } from '../domain/version.js';
import type { Library } from './entries.js';

/** From which version to which an upgrade leads. */
export interface UpgradeRange {
  from: Version;
  to: Version;
}

export type UpgradeRangeReading =
  | ({ kind: 'range' } & UpgradeRange)
  /** `from` is after `to`. */
  | ({ kind: 'backwards' } & UpgradeRange)
  /** One of the two was not given. */
  | { kind: 'incomplete' }
  /** One of the two cannot be a version. `message`: one sentence. */
  | { kind: 'unreadable'; message: string }
  /** Nothing is known of the one that it leads to, or up to the one that it starts from. `message`: one sentence. */
  | { kind: 'unknown'; message: string };

/** The versions that an upgrade can start from or lead to, newest first: the show's, episodes' and changes'. */
export function knownUpgradeVersions(library: Library): Version[] {
  const { versions, versionAliases } = library.show();
  const all = [
    ...library.versions().map(({ version }) => version),
    ...versions.map((version) => resolveAlias(version, versionAliases)),
  ];
  return [...new Set(all)].sort((a, b) => compareVersions(b, a));
}

/**
 * Reads which upgrade is asked for.
 * @param asked as somebody wrote it: `v2.21`, `2.212`; null when it was not given
 */
export function readUpgradeRange(
  library: Library,
  asked: { from: string | null; to: string | null },
): UpgradeRangeReading {
  if (asked.from === null || asked.to === null) return { kind: 'incomplete' };
  // Nobody may have discussed the version that somebody runs: what came after it is known all the same.
  const from = readVersion(library, asked.from, (version, known) => {
    const [newest] = known;
    return newest !== undefined && compareVersions(version, newest) <= 0;
  });
  const to = readVersion(library, asked.to, (version, known) => known.includes(version));
  if (from.kind !== 'known') return from;
  if (to.kind !== 'known') return to;
  const range = { from: from.version, to: to.version };
  const kind = compareVersions(range.from, range.to) > 0 ? 'backwards' : 'range';
  return { kind, ...range };
}

type VersionReading =
  { kind: 'known'; version: Version } | { kind: 'unreadable' | 'unknown'; message: string };

function readVersion(
  library: Library,
  written: string,
  isThere: (version: Version, known: readonly Version[]) => boolean,
): VersionReading {
  const known = knownUpgradeVersions(library);
  const version = typedVersion(written, library.show().versionAliases, (one) =>
    known.includes(one),
  );
  if (version === null) {
    return { kind: 'unreadable', message: `“${written}” cannot be a version: write it as 2.210.` };
  }
  return isThere(version, known)
    ? { kind: 'known', version }
    : { kind: 'unknown', message: `Nothing is known of a version ${version}.` };
}

/** The address of an upgrade: `/upgrade?from=2.208&to=2.212`. @param address of its page, a file or the API */
export function upgradePath({ from, to }: UpgradeRange, address = '/upgrade'): string {
  return `${address}?from=${from}&to=${to}`;
}
