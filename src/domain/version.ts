/** A release of the product, such as `2.210`. Always text: as a number, 2.210 would become 2.21. */
export type Version = string;

/** How a lost trailing zero is put back: `{ "2.21": "2.210" }`. Data of the show, never a rule. */
export type VersionAliases = Readonly<Record<Version, Version>>;

const PART = '(?:0|[1-9]\\d{0,5})';
const VERSION = new RegExp(`^v?(${PART}(?:\\.${PART}){1,3})$`, 'i');

/**
 * Reads a version as written: `2.210`, `v2.210`.
 * @returns the version without its `v`, or null when the text is not one (a bare `2`, `2.`, `2.01`).
 */
export function parseVersion(text: string): Version | null {
  return VERSION.exec(text.trim())?.[1] ?? null;
}

/** Replaces an alias by the version that it stands for; any other version stays as it is. */
export function resolveAlias(version: Version, aliases: VersionAliases): Version {
  return Object.hasOwn(aliases, version) ? (aliases[version] ?? version) : version;
}

/**
 * Orders versions number by number: 2.98 < 2.104.1 < 2.204. A version comes before its own patches.
 * @returns negative, zero or positive, as `Array.prototype.sort` wants it.
 */
export function compareVersions(a: Version, b: Version): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The version that probably lost its trailing zero on the way: `2.22` may have been `2.220`.
 * @returns the longer version, or null when the minor does not have two digits.
 */
export function withTrailingZero(version: Version): Version | null {
  return /^\d+\.\d{2}$/.test(version) ? `${version}0` : null;
}
