/** How wide a text is when it is set in one line; in any unit. */
export type Measure = (text: string) => number;

/** A text in lines. */
export interface Lines {
  lines: string[];
  /** Whether a word was parted because it is wider than a line. */
  isWordParted: boolean;
}

/** Behind a space, or a hyphen, dash or slash between letters. A no-break space is none. */
const BREAKS = /(?<= )|(?<=\p{L}[-–—/])(?=\p{L})/u;

/**
 * Fills lines one after the other, as many as it takes. A word that is wider than a line is parted
 * between characters as readers see them; one such character stands alone however wide it is.
 * @param text one line, without two spaces in a row
 */
export function breakLines(text: string, width: number, measure: Measure): Lines {
  const lines: string[] = [];
  let isWordParted = false;
  let line = '';
  for (const piece of text.split(BREAKS)) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = piece;
    while (!fits(line)) {
      const first = longestStart(line, width, measure);
      if (first === line.trimEnd()) break;
      isWordParted = true;
      lines.push(first);
      line = line.slice(first.length);
    }
  }
  if (line !== '') lines.push(line.trimEnd());
  return { lines, isWordParted };

  function fits(candidate: string): boolean {
    return measure(candidate.trimEnd()) <= width;
  }
}

/**
 * The same lines, as equally long as they can be without becoming more.
 * @param widest the width in which the text takes so many lines
 */
export function balanceLines(text: string, widest: number, measure: Measure): string[] {
  let best = breakLines(text, widest, measure);
  let [low, high] = [0, widest];
  for (let step = 0; step < BALANCING_STEPS; step += 1) {
    const middle = (low + high) / 2;
    const tried = breakLines(text, middle, measure);
    if (tried.lines.length > best.lines.length || tried.isWordParted) {
      low = middle;
    } else {
      high = middle;
      best = tried;
    }
  }
  return best.lines;
}

const BALANCING_STEPS = 8;

/**
 * Cuts a text so that it fits one line, and marks the cut with `…`: behind a word when that leaves
 * at least half of the line, else behind a character. A text that fits stays as it is.
 */
export function cutToWidth(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const withMark: Measure = (start) => measure(`${start.trimEnd()}…`);
  const start = longestStart(text, width, withMark);
  const atWord = start.slice(0, start.lastIndexOf(' ') + 1).trimEnd();
  const isLongEnough = atWord !== '' && withMark(atWord) >= width / 2;
  return `${(isLongEnough ? atWord : start).trimEnd()}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest beginning that fits, at least one character of it. */
function longestStart(text: string, width: number, measure: Measure): string {
  let start = '';
  for (const { segment } of graphemes.segment(text)) {
    if (start !== '' && measure(start + segment) > width) break;
    start += segment;
  }
  return start;
}
