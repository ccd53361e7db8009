import { fencedLines } from '../../domain/fences.js';

/**
 * In Markdown under a heading, a line that would be read as a heading of ours (level 1 to 3 at the
 * line's beginning) carries one backslash more than it is meant to have. Fenced code stays as it is.
 */
export function escapeHeadings(markdown: string): string {
  const lines = markdown.split('\n');
  const { inside } = fencedLines(lines);
  return lines.map((line, i) => (inside[i] ? line : escapeHeading(line))).join('\n');
}

function escapeHeading(line: string): string {
  return /^\\*#{1,3}(?:[ \t]|$)/.test(line) ? `\\${line}` : line;
}

/** Takes the backslash back from a line outside of fenced code. */
export function unescapeHeading(line: string): string {
  return /^\\+#{1,3}(?:[ \t]|$)/.test(line) ? line.slice(1) : line;
}
