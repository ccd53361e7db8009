import { Element, Text, isTag, isText, type ChildNode, type ParentNode } from 'domhandler';
import { lineMark } from './lineMarks.js';

/** Elements that hold nothing of the episode: the page's code, its menus, forms and buttons. */
const PAGE = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'footer',
  'svg',
  'button',
  'form',
  'select',
  'textarea',
  'input',
  'object',
  'dialog',
  'canvas',
  'map',
  'iframe',
  'embed',
  'video',
  'audio',
]);
const PLAYER =
  /^(?:https?:)?\/\/(?:www\.|m\.|player\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com)\//i;
const EMOJI = /^(?:\p{Extended_Pictographic}[\uFE0F\u200D\p{Emoji_Modifier}]*){1,4}$/u;
const HEADING = /^h[1-6]$/;
// What converts the page goes through the rest of a run of white space from each of its signs.
const LONG_SPACE = /(\s{100})\s+/g;
// Deeper than any page is laid out; what reads the tree further on goes down by calling itself.
const DEEPEST = 100;

/**
 * Makes a parsed page ready for conversion: takes out what is not its text, marks the text with the
 * numbers of its lines, and keeps the tree from being deeper than any page needs.
 * @returns the address of the first embedded player, or null
 */
export function preparePage(document: ParentNode, html: string): string | null {
  const starts = lineStarts(html);
  // Text that has neither paragraphs nor breaks was written line by line.
  const byLine = !/<(?:p|br|div|li)[\s/>]/i.test(html);
  let player: string | null = null;
  const waiting: { parent: ParentNode; depth: number; inHeading: boolean }[] = [
    { parent: document, depth: 0, inHeading: false },
  ];

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { parent, depth, inHeading } = next;
    const children: ChildNode[] = [];
    for (const node of parent.children) {
      if (isText(node)) children.push(...markedText(node, starts, byLine && !inHeading));
      else if (!isTag(node)) continue;
      else if (PAGE.has(node.name)) {
        const address = node.attribs['src'] ?? '';
        if (PLAYER.test(address)) player ??= address.replace(/^\/\//, 'https://');
      } else if (inHeading && node.name === 'br') children.push(new Text(' '));
      else if (isEmoji(node)) children.push(new Text(markedEmoji(node, starts)));
      else if (depth >= DEEPEST) children.push(new Text(markedWords(node, starts)));
      else {
        prepareElement(node, starts);
        children.push(node);
        waiting.push({
          parent: node,
          depth: depth + 1,
          inHeading: inHeading || HEADING.test(node.name),
        });
      }
    }
    parent.children = children;
    for (const child of children) child.parent = parent;
  }
  return player;
}

/** Blogs put pictures in place of emoji, with the sign itself in their `alt`. */
function isEmoji({ name, attribs }: Element): boolean {
  return name === 'img' && EMOJI.test(attribs['alt'] ?? '');
}

function markedEmoji(node: Element, starts: readonly number[]): string {
  return `${lineMark(lineAt(starts, node.startIndex ?? 0))}${node.attribs['alt'] ?? ''}`;
}

function prepareElement(node: Element, starts: readonly number[]): void {
  if (node.name === 'a' && !/^(?:https?:|mailto:|\/)/i.test(node.attribs['href'] ?? ''))
    node.name = 'span';
  if (node.name === 'img') {
    const { alt = '', src = '' } = node.attribs;
    const mark = lineMark(lineAt(starts, node.startIndex ?? 0));
    node.attribs = { alt: `${mark}${alt}`, src: src.startsWith('data:') ? 'data:' : src };
  }
}

function markedText(node: Text, starts: readonly number[], byLine: boolean): ChildNode[] {
  const first = lineAt(starts, node.startIndex ?? 0);
  const lines = node.data.split('\n').map((line, i) => marked(line, first + i));
  const text = lines.join('\n').replace(LONG_SPACE, '$1');
  if (!byLine) return [new Text(text)];
  const parts = text.split(/(?<=\S)\n(?=[ \t]*\S)/);
  return parts.flatMap((part, i) => [...(i > 0 ? [new Element('br', {})] : []), new Text(part)]);
}

/** Behind leading space, which the conversion moves and folds. */
function marked(line: string, number: number): string {
  const at = line.search(/\S/);
  return at < 0 ? line : `${line.slice(0, at)}${lineMark(number)}${line.slice(at)}`;
}

/** All text inside an element, for those that stand too deep. */
function markedWords(node: Element, starts: readonly number[]): string {
  const words: string[] = [];
  const waiting: ChildNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next))
      words.push(...markedText(next, starts, false).map((text) => (isText(text) ? text.data : '')));
    else if (isTag(next) && !PAGE.has(next.name))
      for (const child of [...next.children].reverse()) waiting.push(child);
  }
  return ` ${words.join(' ')} `;
}

function lineStarts(html: string): number[] {
  const starts = [0];
  for (let at = html.indexOf('\n'); at >= 0; at = html.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 1, that an index of the text stands in. */
function lineAt(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return low + 1;
}
