import { plainText } from '../../markdown/plain.js';

// A longer line is no title; going through its marks would cost more than it brings.
const LONGEST = 10_000;
// What could be a mark at all: most lines hold none, and asking is far cheaper than converting.
const MARKS =
  /\\[!-/:-@[-`{-~]|[*_]\S|`[^`]+`|\]\(|\]\[|<\/?[a-z][^<>]*>|<!--.*-->|&#?\w{1,31};|~[^~]+~/i;
const LINK =
  /!?\[(?:[^[\]]|\[[^[\]]{0,200}\]){0,500}\]\((?:[^\s()]|\([^\s()]{0,200}\)){1,2000}(?: "[^"]{0,200}")?\)/g;

/** One line of Markdown as it reads without marks. A mark that begins a block is text here. */
export function titleText(markdown: string): string {
  const text = markdown.replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST || !MARKS.test(text)) return text;
  // Behind a word, `1.` or `#` does not begin a list or a heading.
  return plainText(`x ${text}`).slice(1).trim();
}

/** The links of one line of Markdown that lead somewhere else than their text says. */
export function linksIn(markdown: string): string[] {
  if (markdown.length > LONGEST || !markdown.includes('](')) return [];
  return [...markdown.matchAll(LINK)].map(([link]) => link).filter((link) => !link.includes('](#'));
}
