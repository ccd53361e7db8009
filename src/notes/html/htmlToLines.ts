import render from 'dom-serializer';
import type { Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { blocksOf } from './blocks.js';
import { createConverter } from './converter.js';
import { protectReserved, readMarks } from './lineMarks.js';
import { makeAbsolute } from './makeAbsolute.js';
import { preparePage } from './preparePage.js';

/** Lines of Markdown, each with the lines of the HTML (from 1) that its text came from. */
export interface HtmlLines {
  lines: { text: string; from: number[] }[];
  /** The address of an embedded player; null when the page has none. */
  videoUrl: string | null;
}

const AT_ONCE = 50;

/**
 * Turns pasted HTML, given line by line, into lines of Markdown. Never throws.
 * @param base the address that relative ones are made absolute by; null where they are to stay
 */
export function htmlToLines(input: readonly string[], base: string | null = null): HtmlLines {
  const html = protectReserved(input.join('\n'));
  const document = parseDocument(html, { withStartIndices: true });
  if (base !== null) makeAbsolute(document, base);
  const videoUrl = preparePage(document, html);
  const blocks = blocksOf(document);
  const converter = createConverter();
  const markdown: string[] = [];
  for (let at = 0; at < blocks.length; at += AT_ONCE)
    markdown.push(converter.turndown(serialized(blocks.slice(at, at + AT_ONCE))));
  const lines = markdown.join('\n\n').split('\n').map(readMarks);
  return { lines, videoUrl };
}

function serialized(blocks: Element[]): string {
  return render(blocks, { encodeEntities: 'utf8' });
}
