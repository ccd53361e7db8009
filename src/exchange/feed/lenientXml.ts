import { Parser } from 'htmlparser2';
import { webAddressOf } from './addresses.js';
import { Namespaces } from './namespaces.js';

/** An element of a feed, with the line (from 1) on which it begins. */
export interface XmlElement {
  /** See `Namespaces.nameOf`. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Its own text, entities decoded, without that of its children. */
  text: string;
  /** What stands between its tags, as written. */
  inner: string;
  line: number;
  /** What relative addresses in it hang on; null when that is not known. */
  base: string | null;
}

export interface XmlReading {
  /** Null when there is no element at all. */
  root: XmlElement | null;
  /** Whether the text ends before its root does: half a feed. */
  isCutOff: boolean;
  /** Whether elements stand deeper in each other than in any feed: the rest is not read then. */
  isTooDeep: boolean;
}

interface Open {
  element: XmlElement & { children: XmlElement[] };
  texts: string[];
  from: number;
}

// Far above what feeds nest, since breaks that nobody closes stand in each other, too. The parser's
// time grows with the depth for each tag, so it has to end somewhere.
const DEEPEST = 1000;
const LONGEST_BASE = 2000;

/**
 * Reads XML as feeds in the wild write it: a tag that was not closed and an entity that is not
 * declared do not end the reading. Never throws.
 * @param address where the text came from; null when that is not known
 */
export function readXml(text: string, address: string | null): XmlReading {
  const lineAt = lineCounter(text);
  const namespaces = new Namespaces();
  const open: Open[] = [];
  const reading: XmlReading = { root: null, isCutOff: false, isTooDeep: false };
  const state = { isPaused: false, isAtEnd: false };

  const parser = new Parser(
    {
      onopentag(written, attribs) {
        if (state.isPaused) return;
        reading.isTooDeep = open.length === DEEPEST;
        const isBehindRoot = reading.root !== null && open.length === 0;
        if (reading.isTooDeep || isBehindRoot) {
          state.isPaused = true;
          parser.pause();
          return;
        }
        const attributes = new Map(Object.entries(attribs));
        namespaces.enter(attributes);
        const outer = open.at(-1)?.element;
        const element = {
          name: namespaces.nameOf(written),
          attributes,
          children: [],
          text: '',
          inner: '',
          line: lineAt(parser.startIndex),
          base: baseIn(attributes, outer === undefined ? address : outer.base),
        };
        outer?.children.push(element);
        reading.root ??= element;
        open.push({ element, texts: [], from: parser.endIndex + 1 });
      },
      ontext(part) {
        open.at(-1)?.texts.push(part);
      },
      onclosetag() {
        const closing = open.pop();
        if (closing === undefined) return;
        namespaces.leave();
        const { element, texts, from } = closing;
        element.text = texts.join('');
        element.inner = text.slice(from, Math.max(from, parser.startIndex));
        if (state.isAtEnd) reading.isCutOff = true;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  state.isAtEnd = true;
  if (!state.isPaused) parser.end();
  return reading;
}

/** The base that an element sets for itself and what it holds (XML Base, W3C), else that around it. */
function baseIn(attributes: ReadonlyMap<string, string>, outer: string | null): string | null {
  const stated = attributes.get('xml:base') ?? '';
  if (stated === '' || stated.length > LONGEST_BASE) return outer;
  const base = webAddressOf(stated, outer) ?? outer;
  return base !== null && base.length > LONGEST_BASE ? outer : base;
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

/** The first child of one of these names that has a text, earlier names first; null when none has. */
export function filledChild(element: XmlElement, names: readonly string[]): XmlElement | null {
  for (const name of names) {
    const filled = childrenOf(element, name).find(({ text }) => text.trim() !== '');
    if (filled !== undefined) return filled;
  }
  return null;
}

/** The text of `filledChild`, trimmed. */
export function textIn(element: XmlElement, ...names: readonly string[]): string | null {
  return filledChild(element, names)?.text.trim() ?? null;
}

/** An attribute, trimmed; null when it is missing or empty. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.get(name)?.trim() || null;
}

/** The address that an attribute states, absolute; null when it states none of the web. */
export function addressAt(element: XmlElement, attribute: string): string | null {
  return webAddressOf(attributeOf(element, attribute), element.base);
}

/** The address that the text of `filledChild` states, absolute; null when it states none of the web. */
export function addressIn(element: XmlElement, ...names: readonly string[]): string | null {
  const filled = filledChild(element, names);
  return filled === null ? null : webAddressOf(filled.text, filled.base);
}
