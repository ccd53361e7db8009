import { isBlank, linesOf } from '../lines.js';
import { htmlToLines } from './htmlToLines.js';

/**
 * Turns a piece of HTML, such as the description of an episode, into Markdown. Never throws.
 * @param base the address that relative ones are made absolute by; null where they are to stay
 */
export function htmlToMarkdown(html: string, base: string | null = null): string {
  // Two spaces at the end of a line are its break.
  const { lines: found } = htmlToLines(linesOf(html), base);
  const lines = found.map(({ text }) => (isBlank(text) ? '' : text));
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same for plain text: its line breaks stay, and no sign of it becomes a mark. */
export function plainToMarkdown(text: string): string {
  const paragraphs = text.trim().split(/\r?\n(?:[ \t]*\r?\n)+/);
  const html = paragraphs.map((paragraph) => {
    const escaped = paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<p>${escaped.split(/\r?\n/).join('<br>')}</p>`;
  });
  return htmlToMarkdown(html.join('\n'));
}
