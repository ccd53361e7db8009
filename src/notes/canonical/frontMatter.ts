import { isBlank } from '../lines.js';

/** Every key of an episode's front matter, in the order in which it is written. */
export const KEYS = [
  'number',
  'title',
  'type',
  'season',
  'guid',
  'explicit',
  'status',
  'published',
  'complete',
  'people',
  'versions',
  'video',
  'audio',
  'duration',
  'transcript',
  'notes',
  'retired',
] as const;
export type Key = (typeof KEYS)[number];

/** Where a front matter block stands, as indexes of lines. */
export interface FrontMatterBlock {
  opening: number;
  /** The line behind its last entry: that of the closing `---`, when it is closed. */
  end: number;
  closed: boolean;
}

/**
 * True for notes that begin with front matter: behind blank lines a `---`, and below it an entry or
 * the closing `---`. A `---` above plain text is only a line that was drawn there.
 */
export function hasFrontMatter(lines: readonly string[]): boolean {
  const block = frontMatterBlock(lines);
  if (block === null) return false;
  const entries = lines
    .slice(block.opening + 1, block.end)
    .filter((line) => !/^\s*(?:#|$)/.test(line));
  const [first] = entries;
  if (first === undefined) return block.closed;
  return (
    looksLikeEntry(first) || entries.some((line) => KEYS.some((key) => line.startsWith(`${key}:`)))
  );
}

/** Finds the block; one that is not closed ends at the first blank line or heading. */
export function frontMatterBlock(lines: readonly string[]): FrontMatterBlock | null {
  const opening = lines.findIndex((line) => !isBlank(line));
  if (opening < 0 || !isDashes(lines[opening])) return null;
  const closing = lines.findIndex((line, i) => i > opening && isDashes(line));
  if (closing >= 0) return { opening, end: closing, closed: true };
  const stop = lines.findIndex(
    (line, i) => i > opening && (isBlank(line) || /^#{2,3}(?:\s|$)/.test(line)),
  );
  return { opening, end: stop < 0 ? lines.length : stop, closed: false };
}

function isDashes(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line);
}

function looksLikeEntry(line: string): boolean {
  return /^[a-z][\w-]*:(?:\s|$)/.test(line);
}
