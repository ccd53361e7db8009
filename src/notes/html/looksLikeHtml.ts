const BLOCKS =
  'p|div|h[1-6]|ul|ol|li|section|article|main|header|footer|table|blockquote|figure|body|html';
const OPENING_LINE = new RegExp(
  String.raw`^\s*(?:<!doctype html|<(?:${BLOCKS}|meta|head|nav|script|style)(?=[\s>/]))`,
  'i',
);
const CLOSING = new RegExp(String.raw`</(?:${BLOCKS})>`, 'gi');
const BREAK_AT_END = /<br\s*\/?>\s*$/gim;
const MARKDOWN_LINE =
  /^(?: {0,3}#{1,6} +\S|\s*(?:[-+]|\*(?!\*)) +\S|\s*\d{1,3}\. +\S|.{0,500}?\]\(\S)/gm;

/**
 * Tells pasted HTML from text that only mentions or holds a few tags: blocks are closed, or lines
 * end in breaks, and Markdown's own marks are fewer.
 */
export function looksLikeHtml(text: string): boolean {
  const closings = count(text, CLOSING);
  const breaks = count(text, BREAK_AT_END);
  const opens = OPENING_LINE.test(text.slice(0, 2_000));
  if (closings === 0 && breaks < 2 && !(opens && /<\w[^<>]*>[^<]*</.test(text.slice(0, 20_000))))
    return false;
  return closings + breaks + (opens ? 1 : 0) > count(text, MARKDOWN_LINE);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
