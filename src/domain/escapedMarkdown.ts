/**
 * A text as Markdown that shows just that text, in a heading, a list or a table: marks of Markdown and
 * HTML are escaped, lines folded.
 */
export function escapedMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^(?:[-+=]|\d+[.)](?=\s|$))/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}
