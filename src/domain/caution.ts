import { fencedLines } from './fences.js';

const SIGN = String.raw`(?:[⚠❗‼🚨⛔]\uFE0F?)`;
const WORD = String.raw`(?:\*\*|__)?(?:caution|warning)(?:\*\*|__)?:(?:\*\*|__)?`;
const BEFORE = String.raw`^\s*(?:>\s*)*(?:[-*+•·–]\s+|\d{1,9}[.)]\s+)?(?:\[[ x]\]\s+)?`;
const CAUTION = new RegExp(
  String.raw`${BEFORE}(?:${SIGN}+\s*(?:${WORD})?|${WORD})\s*(\S.*)$`,
  'iu',
);
// `**⚠️ Bold** text`, where the emphasis begins before the sign and goes on behind it.
const BOLD = new RegExp(
  String.raw`${BEFORE}(\*\*|__|\*|_)${SIGN}+\s*(?:(?:caution|warning):(?:(?=\S)|\1|\s+))?(\S.*)$`,
  'iu',
);
const BEGINS_BLOCK = /^\s*(?:[-*+•·]\s|\d{1,9}[.)]\s|#{1,6}\s|>|\||```|~~~|$)/;

/**
 * The text of a line that warns: it begins, behind its bullet or the mark of a quotation, with a
 * warning sign (⚠️ ❗ ‼️ 🚨 ⛔), or with `Caution:` or `Warning:`.
 * @returns the Markdown behind the sign, or null when the line does not warn.
 */
export function cautionOf(line: string): string | null {
  const bold = BOLD.exec(line);
  if (bold) return withEmphasis(bold[1] ?? '', bold[2] ?? '');
  return CAUTION.exec(line)?.[1]?.trim() ?? null;
}

/** `**⚠️ Warning:** text` has no emphasis left behind its word; `**⚠️ Bold** text` keeps it. */
function withEmphasis(mark: string, behind: string): string | null {
  const text = behind.trim();
  if (!text.startsWith(mark)) return text.includes(mark) ? `${mark}${text}` : text;
  return text.slice(mark.length).trim() || null;
}

/**
 * The cautions inside a segment's notes, in order, as Markdown of one line each: the whole of the
 * paragraph or bullet that a warning begins.
 */
export function cautionsIn(notes: string): string[] {
  const lines = notes.split('\n');
  const { inside } = fencedLines(lines);
  const cautions: string[] = [];
  let goesOn = false;
  for (const [i, line] of lines.entries()) {
    const caution = inside[i] ? null : cautionOf(line);
    const last = cautions.length - 1;
    if (caution !== null) cautions.push(caution);
    else if (goesOn && !inside[i] && !BEGINS_BLOCK.test(line))
      cautions[last] = `${cautions[last] ?? ''} ${line.trim()}`;
    goesOn = caution !== null || (goesOn && !inside[i] && !BEGINS_BLOCK.test(line));
  }
  return cautions;
}
