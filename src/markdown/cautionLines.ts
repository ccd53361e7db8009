import { cautionOf } from '../domain/caution.js';
import { fencedLines } from '../domain/fences.js';

/** What a caution begins with, in place of its sign. */
export const CAUTION_WORD = '<strong class="caution-word">Caution</strong>';

/**
 * Gives a line that warns a paragraph of its own: domain/caution.ts reads cautions line by line, and
 * Markdown would join the line to the one before it.
 */
export function separateCautions(markdown: string): string {
  const lines = markdown.split('\n');
  const { inside } = fencedLines(lines);
  return lines
    .flatMap((line, i) => {
      const before = lines[i - 1]?.trim() ?? '';
      const joins =
        before !== '' && !inside[i] && !inside[i - 1] && /^ {0,3}[⚠❗‼🚨⛔>•·–cCwW*_]/u.test(line);
      return joins && cautionOf(line) !== null ? ['', line] : [line];
    })
    .join('\n');
}

/**
 * The text of a paragraph that is a caution, without its sign.
 * @returns Markdown, or null when the paragraph does not begin with one
 */
export function cautionText(paragraph: string): string | null {
  const [first = '', ...rest] = paragraph.split('\n');
  const caution = cautionOf(first);
  return caution === null ? null : [caution, ...rest].join('\n');
}
