import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';

/** An element of a feed: names with their prefixes, as they are written. */
export interface FeedElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly FeedElement[];
  /** All text inside, trimmed. */
  text: string;
}

export type XmlReading = { ok: true; root: FeedElement } | { ok: false; message: string };

/**
 * Reads a document as strictly as XML 1.0 has it.
 * @returns the tree; or what is not well-formed, with line and column
 */
export function readXml(text: string): XmlReading {
  try {
    const { root } = parseXml(text);
    if (root === null) return { ok: false, message: 'it holds no element' };
    const undeclared = undeclaredPrefix(root);
    if (undeclared === null) return { ok: true, root: elementOf(root) };
    return { ok: false, message: `the prefix of <${undeclared}> is not declared` };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const what = (error.message.split('\n')[0] ?? '').replace(/\s*\(line \d+.*/, '');
    return { ok: false, message: `line ${error.line}, column ${error.column}: ${what}` };
  }
}

/** The children of a name. */
export function childrenOf(element: FeedElement, name: string): FeedElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first child of a name; null when there is none. */
export function childOf(element: FeedElement, name: string): FeedElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

/** The text of the first child of a name; null when there is no such child, or nothing in it. */
export function textOf(element: FeedElement, name: string): string | null {
  return childOf(element, name)?.text || null;
}

function elementOf(element: XmlElement): FeedElement {
  const children = element.children.filter((child) => child instanceof XmlElement);
  return {
    name: element.name,
    attributes: element.attributes,
    children: children.map(elementOf),
    text: element.text.trim(),
  };
}

function undeclaredPrefix(element: XmlElement, above: ReadonlySet<string> = XML): string | null {
  const own = Object.keys(element.attributes).flatMap((name) =>
    name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : [],
  );
  const declared = own.length === 0 ? above : new Set([...above, ...own]);
  const prefixed = [element.name, ...Object.keys(element.attributes)];
  const unknown = prefixed.find((name) => name.includes(':') && !declared.has(prefixOf(name)));
  if (unknown !== undefined) return unknown;
  for (const child of element.children) {
    const inside = child instanceof XmlElement ? undeclaredPrefix(child, declared) : null;
    if (inside !== null) return inside;
  }
  return null;
}

const XML: ReadonlySet<string> = new Set(['xml', 'xmlns']);

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':'));
}
