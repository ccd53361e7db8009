import type { LineUse, UnreadLine } from './reading.js';

/** The lines of a text, whatever ends them (`\n`, `\r\n`, `\r`), without a byte order mark. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** The unread lines of a reading, from what became of each line. */
export function unreadLines(lines: readonly string[], uses: readonly LineUse[]): UnreadLine[] {
  return lines.flatMap((text, i) => (uses[i] === 'unread' ? [{ line: i + 1, text }] : []));
}
