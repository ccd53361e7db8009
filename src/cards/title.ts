import { balanceLines, breakLines, cutToWidth, type Measure } from './lines.js';

/** A title, ready to be set. */
export interface TitleLines {
  /** Of the font, in pixels. */
  size: number;
  lines: string[];
}

/** From large to small: a title shrinks before it is cut. */
const STEPS: readonly { size: number; mostLines: number }[] = [
  { size: 128, mostLines: 1 },
  { size: 104, mostLines: 2 },
  { size: 88, mostLines: 3 },
  { size: 76, mostLines: 4 },
  { size: 64, mostLines: 4 },
  { size: 54, mostLines: 4 },
];
const LAST = { size: 54, mostLines: 4 };

/** More than four lines of the smallest size can hold, even of the narrowest letters. */
const MOST_CHARACTERS = 600;

/**
 * Finds the largest size in which a title stands in few enough lines without parting a word. In the
 * smallest one words may be parted, and what is left over is cut with `…`.
 * @param text one line
 * @param width of the lines, in pixels
 * @param measure of a font of one pixel
 */
export function titleLines(text: string, width: number, measure: Measure): TitleLines {
  const bounded = Array.from(text).slice(0, MOST_CHARACTERS).join('');
  for (const { size, mostLines } of STEPS) {
    const { lines, isWordParted } = breakLines(bounded, width / size, measure);
    if (lines.length <= mostLines && !isWordParted) {
      return { size, lines: balanceLines(bounded, width / size, measure) };
    }
  }
  const { size, mostLines } = LAST;
  const { lines } = breakLines(bounded, width / size, measure);
  if (lines.length <= mostLines) return { size, lines };
  const kept = lines.slice(0, mostLines - 1);
  const rest = restBehind(bounded, kept);
  return { size, lines: [...kept, cutToWidth(rest, width / size, measure)] };
}

function restBehind(text: string, lines: readonly string[]): string {
  return lines.reduce((rest, line) => rest.slice(line.length).trimStart(), text);
}
