import { fencedLines } from '../../domain/fences.js';
import { markdownBlock } from '../../domain/markdownBlock.js';
import { unescapeHeading } from './escapedHeadings.js';

/** A heading of the body with the lines below it; the first part has no heading. */
export interface BodyPart {
  kind: 'summary' | 'section' | 'segment';
  /** The heading without its signs; empty for the summary. */
  heading: string;
  /** Index of the heading's line; for the summary, of the line before its first. */
  at: number;
  /** Index behind its last line. */
  end: number;
  /** The Markdown below the heading, escaped headings restored. */
  text: string;
}

export interface Body {
  parts: BodyPart[];
  /** Index of the line that opens a fence which is never closed. */
  openFence: number | null;
  /** Indexes of headings of level 1: they mean nothing here and are no part of the text. */
  strayHeadings: number[];
}

/** Cuts the lines from `from` on at `##` and `###` that begin a line outside of fenced code. */
export function cutBody(lines: readonly string[], from: number): Body {
  const { inside, openFence } = fencedLines(lines.slice(from));
  const isText = (i: number) => inside[i - from] === false;
  const strayHeadings: number[] = [];
  const starts: Pick<BodyPart, 'kind' | 'heading' | 'at'>[] = [
    { kind: 'summary', heading: '', at: from - 1 },
  ];
  for (let i = from; i < lines.length; i += 1) {
    const match = isText(i) ? /^(#{1,3})(?:[ \t]([^]*))?$/.exec(lines[i] ?? '') : null;
    if (!match) continue;
    const [, signs = '', heading = ''] = match;
    if (signs.length === 1) strayHeadings.push(i);
    else
      starts.push({
        kind: signs.length === 2 ? 'section' : 'segment',
        heading: heading.trim(),
        at: i,
      });
  }
  const stray = new Set(strayHeadings);
  const parts = starts.map((start, n): BodyPart => {
    const end = starts[n + 1]?.at ?? lines.length;
    const text: string[] = [];
    for (let i = start.at + 1; i < end; i += 1) {
      const line = lines[i] ?? '';
      if (!stray.has(i)) text.push(isText(i) ? unescapeHeading(line) : line);
    }
    return { ...start, end, text: markdownBlock(text.join('\n')) };
  });
  return { parts, openFence: openFence && from + openFence.index, strayHeadings };
}
