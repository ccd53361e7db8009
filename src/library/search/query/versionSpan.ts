import { typedVersion } from '../../../domain/typedVersion.js';
import { compareVersions, type Version, type VersionAliases } from '../../../domain/version.js';

/** Versions in a row, of which none needs to be known. */
export interface VersionSpan {
  /** In one form, however it was typed: `2.206-2.210`, `>=2.206`. */
  value: string;
  /** For people, behind the word version: `2.206 to 2.210`. */
  label: string;
  holds: (version: Version) => boolean;
}

const VERSION = 'v?\\d+(?:\\.\\d+)+';
const BETWEEN = new RegExp(`^(${VERSION})(?:\\.{2,3}|[-–—])(${VERSION})$`, 'i');
const BEYOND = new RegExp(`^(>=|>|<=|<)(${VERSION})$`, 'i');

const SIGNS: Record<string, { label: string; fits: (order: number) => boolean }> = {
  '>=': { label: 'and newer', fits: (order) => order >= 0 },
  '>': { label: 'and newer, without itself', fits: (order) => order > 0 },
  '<=': { label: 'and older', fits: (order) => order <= 0 },
  '<': { label: 'and older, without itself', fits: (order) => order < 0 },
};

/**
 * Reads `2.206-2.210` and `2.206..2.210`, both ends included and in either order, and `>=2.206`, `>`,
 * `<=` and `<`.
 * @returns null for anything else: `2-210` is a version
 */
export function readVersionSpan(
  text: string,
  aliases: VersionAliases,
  isKnown: (version: Version) => boolean,
): VersionSpan | null {
  const read = (written = '') => typedVersion(written, aliases, isKnown);
  const between = BETWEEN.exec(text);
  if (between) {
    const [from, to] = [read(between[1]), read(between[2])]
      .filter((one) => one !== null)
      .sort(compareVersions);
    if (from === undefined || to === undefined) return null;
    return {
      value: `${from}-${to}`,
      label: `${from} to ${to}`,
      holds: (one) => compareVersions(one, from) >= 0 && compareVersions(one, to) <= 0,
    };
  }
  const [, sign = '', written] = BEYOND.exec(text) ?? [];
  const end = written === undefined ? null : read(written);
  const meaning = SIGNS[sign];
  if (end === null || meaning === undefined) return null;
  return {
    value: `${sign}${end}`,
    label: `${end} ${meaning.label}`,
    holds: (one) => meaning.fits(compareVersions(one, end)),
  };
}
