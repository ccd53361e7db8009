import { Element, Text, isTag, isText, type ChildNode, type ParentNode } from 'domhandler';

const LEAVES = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'pre',
  'blockquote',
  'table',
  'hr',
  'dt',
  'dd',
  'summary',
  'figcaption',
  'address',
]);
const CONTAINERS = new Set([
  'html',
  'body',
  'div',
  'section',
  'article',
  'main',
  'header',
  'aside',
  'figure',
  'center',
  'details',
  'dl',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'li',
  'fieldset',
  'hgroup',
]);
// Turndown joins siblings one by one, each time at the cost of all that was joined before.
const MOST_CHILDREN = 200;

/** The blocks of a page in order, out of the containers that only lay it out. */
export function blocksOf(page: ParentNode): Element[] {
  const blocks: Element[] = [];
  let run: ChildNode[] = [];
  const flush = () => {
    if (run.some((node) => !isText(node) || node.data.trim() !== ''))
      blocks.push(...inParts(new Element('p', {}, run)));
    run = [];
  };
  const walk = (parent: ParentNode) => {
    for (const node of parent.children) {
      if (isText(node)) {
        // A blank line between bare lines of text stands for a new paragraph.
        node.data.split(/\n[ \t]*\n\s*/).forEach((part, i) => {
          if (i > 0) flush();
          run.push(new Text(part));
        });
      } else if (isTag(node)) {
        if (LEAVES.has(node.name) && !isLayout(node)) {
          flush();
          blocks.push(...inParts(node));
        } else if (LEAVES.has(node.name) || CONTAINERS.has(node.name) || holdsBlock(node)) {
          flush();
          walk(node);
          flush();
        } else run.push(node);
      }
    }
  };
  walk(page);
  flush();
  return blocks;
}

/** A table that lays out the page: it has one column, or blocks in its cells. */
function isLayout(node: Element): boolean {
  if (node.name !== 'table') return false;
  const cells = descendants(node).filter(({ name }) => name === 'td' || name === 'th');
  const wide = descendants(node).some(
    (row) => row.name === 'tr' && row.children.filter(isTag).length > 1,
  );
  return !wide || cells.some(holdsBlock);
}

function holdsBlock(node: Element): boolean {
  return descendants(node).some(({ name }) => LEAVES.has(name) || CONTAINERS.has(name));
}

function descendants(node: Element): Element[] {
  const found: Element[] = [];
  const waiting: ChildNode[] = [...node.children];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isTag(next)) continue;
    found.push(next);
    for (const child of next.children) waiting.push(child);
  }
  return found;
}

function inParts(node: Element): Element[] {
  if (node.children.length <= MOST_CHILDREN || node.name === 'table') return [node];
  const parts: Element[] = [];
  for (let at = 0; at < node.children.length; at += MOST_CHILDREN)
    parts.push(new Element(node.name, {}, node.children.slice(at, at + MOST_CHILDREN)));
  return parts;
}
