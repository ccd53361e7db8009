import { compareVersions, parseVersion, resolveAlias, type Version } from '../../domain/version.js';
import type { NotesContext } from '../reading.js';

const NUMBERED =
  /(?<![\d.,$€£#\w])(v|versions?\s+v?|releases?\s+v?)?(\d{1,4}(?:\.\d{1,5}){1,3})(?![\w%]|[.,]\d)/gi;

/**
 * The versions that prose names, in order: those marked as one (`v2.208`, `version 2.21`), and bare
 * ones (`2.212`) that share their major with a marked or known one. Aliases are resolved.
 */
export function versionsInProse(text: string, context: NotesContext): Version[] {
  const found = [...text.matchAll(NUMBERED)].flatMap(([, mark, number = '']) => {
    const version = parseVersion(number);
    return version === null ? [] : [{ version, marked: mark !== undefined }];
  });
  const marked = found.filter((one) => one.marked).map((one) => one.version);
  const known = [...context.knownVersions, ...Object.keys(context.versionAliases)];
  const majors = new Set([...marked, ...known].map(majorOf));
  const versions = found
    .filter((one) => one.marked || (isLongMinor(one.version) && majors.has(majorOf(one.version))))
    .map((one) => resolveAlias(one.version, context.versionAliases));
  return inOrder(versions);
}

/** Versions without repetition, lowest first. */
export function inOrder(versions: readonly Version[]): Version[] {
  return [...new Set(versions)].sort(compareVersions);
}

/** `2.5 hours` is no version: a bare one has a minor of two digits or more. */
function isLongMinor(version: Version): boolean {
  return /^\d+\.\d{2,}/.test(version);
}

function majorOf(version: Version): string {
  return version.split('.')[0] ?? '';
}
