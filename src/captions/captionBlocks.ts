import { isTimingLine } from './cueTime.js';

export interface Line {
  text: string;
  /** From 1. */
  number: number;
}

/** A stretch of a captions file that belongs together. */
export interface CaptionBlock {
  /** The line that gives the time; null for text that has none. */
  timing: Line | null;
  payload: Line[];
}

const COMMENT = /^(?:NOTE|STYLE|REGION|WEBVTT)(?:\s|$)/;
const COUNTER = /^\s*\d+\s*$/;

/**
 * Takes captions apart. Blank lines part blocks, and so does a time, since copies lose blank lines.
 * Comments, styles, regions and counters are left out. Text without a time belongs to the caption
 * before it where blank lines got in between: in SRT always, in WebVTT when that one has no other text.
 * @param lines of the file, behind the header of WebVTT
 */
export function captionBlocks(lines: readonly Line[], isVtt: boolean): CaptionBlock[] {
  const blocks: CaptionBlock[] = [];
  let before: CaptionBlock | null = null;
  for (const block of partsOf(lines, isVtt).map(asBlock)) {
    const [first] = block.payload;
    if (block.timing !== null) {
      blocks.push(block);
      before = block;
    } else if (first === undefined || COMMENT.test(first.text)) {
      before = null;
    } else if (!isVtt && block.payload.every(({ text }) => COUNTER.test(text))) {
      continue;
    } else if (before !== null && (!isVtt || before.payload.every(isBlank))) {
      before.payload.push(...block.payload);
    } else {
      blocks.push(block);
    }
  }
  return blocks;
}

function partsOf(lines: readonly Line[], isVtt: boolean): Line[][] {
  const parts: Line[][] = [];
  let part: Line[] = [];
  let hasTime = false;
  for (const line of lines) {
    const isTime = isTimingLine(line.text);
    // In WebVTT a line of spaces is text: YouTube begins its first caption with one.
    if (isVtt && hasTime ? line.text === '' : isBlank(line)) {
      parts.push(part);
      part = [];
      hasTime = false;
    } else if (isTime && hasTime) {
      const named = nameAtTheEnd(part);
      parts.push(part);
      part = [...named, line];
    } else {
      part.push(line);
      hasTime ||= isTime;
    }
  }
  return [...parts, part].filter(({ length }) => length > 0);
}

/** Takes away the counter or the name that belongs to the time behind it. */
function nameAtTheEnd(part: Line[]): Line[] {
  const last = part.at(-1);
  const previous = part.at(-2);
  if (last === undefined || previous === undefined || isTimingLine(last.text)) return [];
  return COUNTER.test(last.text) || isBlank(previous) ? part.splice(-1) : [];
}

function asBlock(lines: Line[]): CaptionBlock {
  const at = lines.findIndex(({ text }) => isTimingLine(text));
  return { timing: lines[at] ?? null, payload: lines.slice(at + 1) };
}

function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}
