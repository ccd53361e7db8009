import { isTag, type ChildNode, type ParentNode } from 'domhandler';
import { parseUrl } from '../../domain/parseUrl.js';

const ADDRESSES = [
  ['a', 'href'],
  ['img', 'src'],
] as const;

/**
 * Makes relative addresses of links and pictures in a parsed page absolute, in place. A link to a part
 * of the text itself (`#part`) stays: the part does not come along under that address.
 * @param base an absolute address
 */
export function makeAbsolute(document: ParentNode, base: string): void {
  const waiting: ChildNode[] = [...document.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isTag(node)) continue;
    for (const [name, attribute] of ADDRESSES) {
      const written = node.attribs[attribute]?.trim() ?? '';
      if (node.name !== name || written === '' || written.startsWith('#')) continue;
      node.attribs[attribute] = parseUrl(written, base)?.href ?? written;
    }
    for (const child of node.children) waiting.push(child);
  }
}
