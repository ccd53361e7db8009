import { fencedLines } from './fences.js';

/**
 * Markdown as it is kept: lines end with `\n`, no control characters but tabs, no blank lines before
 * the first text (its indentation stays), no white space behind the last, every code fence closed.
 */
export function markdownBlock(text: string): string {
  const block = text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trimEnd();
  const lines = block.split('\n');
  const kept = lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ''),
    ),
  );
  const { openFence } = fencedLines(kept);
  return [...kept, ...(openFence === null ? [] : [openFence.marker])].join('\n');
}
