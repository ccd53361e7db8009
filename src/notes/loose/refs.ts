import type { ChangeRef } from '../../domain/episode.js';
import {
  parseVersion,
  resolveAlias,
  type Version,
  type VersionAliases,
} from '../../domain/version.js';

/** IDs and versions as they stand together, such as `v2.21 #1050001, #1050002`. */
export interface Refs {
  /** In the order written, repetitions included. `comma`: whether one stands before it. */
  marks: { kind: 'id' | 'version'; text: string; comma: boolean }[];
}

/** A run of references inside a line: where it begins and ends, its brackets included. */
export interface RefRun extends Refs {
  start: number;
  end: number;
}

const ID = /(?:#\s?|\\#)([1-9]\d{5,6})(?!\d)/y;
const BARE_ID = /([1-9]\d{5,6})(?![\d\w])/y;
const VERSION = /v?(\d{1,4}(?:\.\d{1,5}){1,3})(?![\w%]|\.\d)/iy;
const MARKED_VERSION = /(?:v|version |release )(\d{1,4}(?:\.\d{1,5}){1,3})(?![\w%]|\.\d)/iy;
const BETWEEN =
  /[\s,;/&+*_`|–—-]*(?:(?:and|ids?:?|ref:?|tickets?:?|changes?:?|versions?)(?=[\s#:\d]))?[\s*_`]*/iy;
const OPENING = /\\?[[(]\s?/y;
const CLOSING = /\s?\\?[\])]/y;
const START =
  /#\s?[1-9]\d{5,6}(?!\d)|\\#[1-9]\d{5,6}(?!\d)|\\?[[(]\s?(?:v?\d+\.[\d.]+[\s,|]{1,3})?(?:ids?:? ?)?#?\s?[1-9]\d{5,6}(?!\d)/gi;
const VERSION_BEFORE =
  /(?:\\?[[(]\s?)?\b(?:v\d{1,4}(?:\.\d{1,5}){1,3}|(?:version|release) \d{1,4}(?:\.\d{1,5}){1,3})[\s,:–—-]{1,3}$/i;

function at(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/**
 * Reads a field that holds nothing but IDs and versions.
 * @param bare whether a version without its `v` and an ID without its `#` count
 * @returns null when there is anything else
 */
export function readRefField(field: string, bare = true): Refs | null {
  const text = field.trim().replace(/^\\?[[(]\s?|\s?\\?[\])]$/g, '');
  const run = readRun(text, 0, bare);
  return run.marks.length > 0 && run.end === text.length ? { marks: run.marks } : null;
}

/**
 * Finds the next run of references in a line, from a position on. An ID in prose has its `#` or
 * stands in brackets with nothing else; a colour (`#333333`) and an address hold none.
 */
export function findRefRun(line: string, from = 0): RefRun | null {
  const masked = maskAddresses(line);
  for (let match = at(START, masked, from); match; match = at(START, masked, match.index + 1)) {
    const before = masked.slice(Math.max(from, match.index - 40), match.index);
    if (/[\w/=&]$/.test(before) && match[0].startsWith('#') && !/[a-z)]$/i.test(before)) continue;
    // A colour has six digits and never seven.
    if (/\b(?:colou?rs?|hex)\b/i.test(before) && !/\d{7}/.test(match[0])) continue;
    const run = bracketed(masked, match.index) ?? openRun(masked, match.index);
    if (run === null) continue;
    const version = VERSION_BEFORE.exec(before)?.[0];
    const start = run.start - (version?.length ?? 0);
    const whole = version === undefined ? run : (withOpening(masked, start) ?? run);
    return withFollowing(masked, whole);
  }
  return null;
}

/** `(#1050001) (#1050002)`: brackets beside brackets are one run. */
function withFollowing(text: string, run: RefRun): RefRun {
  let whole = run;
  while (/[\])]/.test(text.charAt(whole.end - 1)) && whole.marks.length < 200) {
    const gap = at(/[\s,;&+]{0,3}/y, text, whole.end)?.[0] ?? '';
    const next = bracketed(text, whole.end + gap.length);
    if (next === null) break;
    whole = { start: whole.start, end: next.end, marks: [...whole.marks, ...next.marks] };
  }
  return whole;
}

function openRun(text: string, position: number): RefRun | null {
  const run = readRun(text, position, false);
  return run.marks.length > 0 ? { ...run, start: position } : null;
}

function bracketed(text: string, position: number): RefRun | null {
  const opening = at(OPENING, text, position);
  if (!opening) return null;
  const run = readRun(text, position + opening[0].length, true);
  const closing = at(CLOSING, text, run.end);
  return closing && run.marks.length > 0
    ? { marks: run.marks, start: position, end: run.end + closing[0].length }
    : null;
}

function withOpening(text: string, start: number): RefRun | null {
  return bracketed(text, start) ?? openRun(text, start);
}

function readRun(text: string, from: number, bare: boolean): { marks: Refs['marks']; end: number } {
  const marks: Refs['marks'] = [];
  let position = from;
  let end = from;
  for (;;) {
    const between = at(BETWEEN, text, position)?.[0] ?? '';
    position += between.length;
    const comma = /[,;]/.test(between);
    const id = at(ID, text, position) ?? (bare ? at(BARE_ID, text, position) : null);
    const version = id ? null : at(bare ? VERSION : MARKED_VERSION, text, position);
    const nested = marks.length > 0 && !id && !version && !bare ? bracketed(text, position) : null;
    if (nested) {
      marks.push(...nested.marks);
      position = nested.end;
    } else {
      const found = id ?? version;
      if (!found || (version && parseVersion(version[1] ?? '') === null)) return { marks, end };
      marks.push({ kind: id ? 'id' : 'version', text: found[1] ?? '', comma });
      position += found[0].length;
    }
    end = position;
    if (marks.length > 200) return { marks, end };
  }
}

/** Puts signs of the same length in place of addresses, so that nothing is found inside them. */
export function maskAddresses(line: string): string {
  if (!line.includes('/') && !line.includes('](')) return line;
  return line.replace(/\b[a-z][a-z+.-]{1,10}:\/\/[^\s<>)\]]+|(?<=\]\()[^\s()]+/gi, (address) =>
    '\0'.repeat(address.length),
  );
}

/**
 * The changes and versions that references state. One version counts for every ID beside it; of
 * several, each counts for the IDs behind it up to a comma.
 */
export function statedBy(
  refs: readonly Refs[],
  aliases: VersionAliases,
): { changes: ChangeRef[]; version: Version | null; repeated: string[] } {
  const marks = refs.flatMap((one) => one.marks);
  const versions = marks
    .filter((mark) => mark.kind === 'version')
    .map((mark) => resolveAlias(mark.text, aliases));
  const only = new Set(versions).size === 1 ? (versions[0] ?? null) : null;
  const changes = new Map<string, ChangeRef>();
  const repeated: string[] = [];
  let current: Version | null = null;
  for (const mark of marks) {
    if (mark.comma) current = null;
    if (mark.kind === 'version') current = resolveAlias(mark.text, aliases);
    else if (changes.has(mark.text)) repeated.push(mark.text);
    else changes.set(mark.text, { id: mark.text, version: only ?? current });
  }
  return { changes: [...changes.values()], version: versions[0] ?? null, repeated };
}
