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

const TAG = /<\/?([a-z][a-z0-9]*)/gi;
const NO_END =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|link|meta|option|p|source|td|th|tr|wbr)$/i;
// No page comes near; a text of endless opening tags is no page, and a parser's time is not ours.
const DEEPEST = 500;

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
  const marks = closings + breaks + (opens ? 1 : 0);
  return marks > count(text, MARKDOWN_LINE) && depthOf(text) <= DEEPEST;
}

/** How deep elements stand in each other. Those that need no end tag are left out. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag, name = ''] of text.matchAll(TAG)) {
    if (NO_END.test(name)) continue;
    depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
