import { fencedLines } from './fences.js';

const SIGN = String.raw`⚠\uFE0F?`;
const WORD = String.raw`(?:\*\*|__)?(?:caution|warning)(?:\*\*|__)?:(?:\*\*|__)?`;
const CAUTION = new RegExp(
  String.raw`^\s*(?:[-*+•·]\s+|\d{1,9}[.)]\s+)?(?:${SIGN}\s*(?:${WORD})?|${WORD})\s*(\S.*)$`,
  'iu',
);

/**
 * The text of a line that warns: it begins, behind its bullet, with a warning sign or with
 * `Caution:` or `Warning:`.
 * @returns the Markdown behind the sign, or null when the line does not warn.
 */
export function cautionOf(line: string): string | null {
  return CAUTION.exec(line)?.[1]?.trim() ?? null;
}

/** The cautions inside a segment's notes, in order, as Markdown of one line each. */
export function cautionsIn(notes: string): string[] {
  const lines = notes.split('\n');
  const { inside } = fencedLines(lines);
  return lines.flatMap((line, i) => (inside[i] ? [] : (cautionOf(line) ?? [])));
}
