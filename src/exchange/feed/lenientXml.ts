import { Parser } from 'htmlparser2';
import { innerScope, knownName, type Scope } from './namespaces.js';

/** An element of a feed, with the line (from 1) on which it begins. */
export interface XmlElement {
  /** See `knownName`. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Its own text, entities decoded, without that of its children. */
  text: string;
  /** What stands between its tags, as written. */
  inner: string;
  line: number;
}

export interface XmlReading {
  /** Null when there is no element at all. */
  root: XmlElement | null;
  /** Whether the text ends before its root does: half a feed. */
  isCutOff: boolean;
}

interface Open {
  element: XmlElement & { children: XmlElement[] };
  texts: string[];
  scope: Scope;
  from: number;
}

// No feed nests deeper; what does is left out.
const DEEPEST = 100;

/**
 * Reads XML as feeds in the wild write it: a tag that was not closed and an entity that is not
 * declared do not end the reading. Never throws.
 */
export function readXml(text: string): XmlReading {
  const lineAt = lineCounter(text);
  const open: Open[] = [];
  let depth = 0;
  let root: XmlElement | null = null;
  let isAtEnd = false;
  let isCutOff = false;

  const parser = new Parser(
    {
      onopentag(written, attribs) {
        depth += 1;
        if (depth > DEEPEST || (root !== null && open.length === 0)) return;
        const attributes = new Map(Object.entries(attribs));
        const scope = innerScope(open.at(-1)?.scope ?? new Map(), attributes);
        const name = knownName(written, scope);
        const line = lineAt(parser.startIndex);
        const element = { name, attributes, children: [], text: '', inner: '', line };
        open.at(-1)?.element.children.push(element);
        root ??= element;
        open.push({ element, texts: [], scope, from: parser.endIndex + 1 });
      },
      ontext(part) {
        if (depth <= DEEPEST) open.at(-1)?.texts.push(part);
      },
      onclosetag() {
        depth -= 1;
        if (depth >= open.length) return;
        const closing = open.pop();
        if (closing === undefined) return;
        const { element, texts, from } = closing;
        element.text = texts.join('');
        element.inner = text.slice(from, Math.max(from, parser.startIndex));
        if (isAtEnd) isCutOff = true;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  isAtEnd = true;
  parser.end();
  return { root, isCutOff };
}

/** Places are asked for in ascending order, so that the text is gone through once. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let at = 0;
  return (index) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < index;) {
      line += 1;
      at = next + 1;
      next = text.indexOf('\n', at);
    }
    return line;
  };
}

/** The children of a name, in order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of one of these names that has any, trimmed; null when none has. */
export function textIn(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = childrenOf(element, name).find((child) => child.text.trim() !== '');
    if (text !== undefined) return text.text.trim();
  }
  return null;
}

/** An attribute, trimmed; null when it is missing or empty. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.get(name)?.trim() || null;
}
