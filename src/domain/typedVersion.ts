import { parseVersion, resolveAlias, type Version, type VersionAliases } from './version.js';

const TYPED =
  /^(?:(?:version|release|ver\.?|v\.)\s*)?v?(\d{1,6}(?:[.,_-]\d{1,6}){1,3})(?:\.[x*])?$/i;

/** The same within a text; nothing that belongs to a longer number stands around it. */
const IN_TEXT =
  /(?<![\p{L}\p{N}.,#_-])(?:(?:version|release|ver\.?)\s+)?v?\d{1,6}(?:[.,_-]\d{1,6}){1,3}(?:\.[x*])?(?![\p{L}\p{N}_-]|[.,]\d)/giu;

/**
 * Reads a version as people type it: `v2.21`, `version 2.210`, `2,210`, `2-210`, `2.210.0`, `2.210.x`.
 * What is known decides between readings: `2.210.0` is 2.210 where no release is called 2.210.0.
 * @returns the known version, its alias resolved; the likeliest one when none is known; null for what
 *   cannot be a version
 */
export function typedVersion(
  text: string,
  aliases: VersionAliases,
  isKnown: (version: Version) => boolean,
): Version | null {
  const meant = readingsOf(text).map((version) => resolveAlias(version, aliases));
  return meant.find(isKnown) ?? meant.at(-1) ?? null;
}

/**
 * Writes the known versions of a text as releases are written, each ending where it ended before: the
 * text keeps its length, and `2,210` of anything else stays what it is.
 */
export function withTypedVersions(
  text: string,
  aliases: VersionAliases,
  isKnown: (version: Version) => boolean,
): string {
  return text.replace(IN_TEXT, (written) => {
    const version = readingsOf(written).find((one) => isKnown(resolveAlias(one, aliases)));
    return version === undefined ? written : version.padStart(written.length);
  });
}

/** As it is written, and without the zeros that patches begin with. */
function readingsOf(text: string): Version[] {
  const numbers = TYPED.exec(text.trim())?.[1];
  // `2.206-2.210` is two.
  if (numbers === undefined || /-.*[.,_]|[.,_].*-/.test(numbers)) return [];
  const written = numbers.replace(/[,_-]/g, '.');
  const short = written.replace(/^(\d+\.\d+)(?:\.0)+$/, '$1');
  return [...new Set([written, short])].filter((version) => parseVersion(version) !== null);
}
