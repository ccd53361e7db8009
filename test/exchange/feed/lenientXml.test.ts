import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addressAt,
  addressIn,
  attributeOf,
  childrenOf,
  readXml,
  textIn,
  type XmlElement,
} from '../../../src/exchange/feed/lenientXml.js';

function rootOf(text: string, address: string | null = null): XmlElement {
  const { root } = readXml(text, address);
  if (root === null) throw new Error('no root');
  return root;
}

function childOf(element: XmlElement, name: string): XmlElement {
  const [child] = childrenOf(element, name);
  if (child === undefined) throw new Error(`no ${name}`);
  return child;
}

describe('readXml', () => {
  it('tells the text, the markup and the line of each element', () => {
    const root = rootOf('<?xml version="1.0"?>\n<a>\n<b c=" 1 ">x &amp; <i>y</i></b>\n</a>');
    const b = childOf(root, 'b');
    expect(b).toMatchObject({ text: 'x & ', inner: 'x &amp; <i>y</i>', line: 3 });
    expect([attributeOf(b, 'c'), attributeOf(b, 'd')]).toEqual(['1', null]);
  });

  it('ends an element that nobody closes with the one around it', () => {
    const root = rootOf('<a><b>one<br>two</b><c/></a>');
    expect(root.children.map(({ name }) => name)).toEqual(['b', 'c']);
    expect(childOf(root, 'b').inner).toBe('one<br>two');
  });

  it('reads the first root alone', () => {
    const { root, isCutOff } = readXml('<a/><b><c></b>', null);
    expect([root?.name, root?.children, isCutOff]).toEqual(['a', [], false]);
  });

  it('has no root where there is no element', () => {
    expect(readXml('some text', null)).toEqual({ root: null, isCutOff: false, isTooDeep: false });
  });

  it('knows a text that ends before its root', () => {
    expect(readXml('<a><b>', null).isCutOff).toBe(true);
    expect(readXml('<a><b></a>', null).isCutOff).toBe(false);
  });

  it('bears hundreds of breaks that nobody closes', () => {
    const { root, isTooDeep } = readXml(`<a><b>${'x<br>'.repeat(900)}</b><c/></a>`, null);
    expect([isTooDeep, root?.children.length]).toEqual([false, 2]);
  });

  // With a stack that grows on, neither would end before the tests do.
  it.each([
    ['elements in each other', '<a>'.repeat(1_000_000)],
    ['elements behind the root', `<a/>${'<b>'.repeat(1_000_000)}`],
  ])('stops at a million %s', (_what, text) => {
    const { root, isTooDeep } = readXml(text, null);
    expect([root?.name, isTooDeep]).toEqual(['a', text.startsWith('<a><a>')]);
  });

  it('never throws', () => {
    const part = fc.oneof(
      fc.constantFrom('<a xmlns="b">', '</a>', '<a:b xml:base="//[">', '<![CDATA[', '<!--', '&#0;'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    fc.assert(fc.property(fc.array(part), (parts) => void readXml(parts.join(''), null)));
  });
});

describe('what an element says', () => {
  it('is the first text there is, under the earlier name', () => {
    const root = rootOf('<a><b> </b><b> one </b><b>two</b><c>three</c></a>');
    expect([textIn(root, 'c', 'b'), textIn(root, 'b', 'c'), textIn(root, 'd')]).toEqual([
      'three',
      'one',
      null,
    ]);
  });

  it('has addresses that hang on where the text came from', () => {
    const root = rootOf('<a b="/c"><d>e</d></a>', 'https://rounding.example/pods/feed');
    expect(addressAt(root, 'b')).toBe('https://rounding.example/c');
    expect(addressIn(root, 'd')).toBe('https://rounding.example/pods/e');
    expect(addressAt(root, 'none')).toBeNull();
  });

  it('has addresses that hang on the bases around it, each on the one before (XML Base)', () => {
    const root = rootOf(
      '<a xml:base="/pods/"><b xml:base="2026/"><c xml:base="https://other.example/" d="e"/><c d="e"/></b><b><c d="e"/></b></a>',
      'https://rounding.example/feed',
    );
    const addresses = childrenOf(root, 'b').flatMap((b) =>
      childrenOf(b, 'c').map((c) => addressAt(c, 'd')),
    );
    expect(addresses).toEqual([
      'https://other.example/e',
      'https://rounding.example/pods/2026/e',
      'https://rounding.example/pods/e',
    ]);
  });

  it.each(['', 'ftp://a.example/', '//[', 'x'.repeat(5000)])(
    'has no base where %j is to be one',
    (base) => {
      const root = rootOf(`<a xml:base="${base}" b="c"/>`, 'https://rounding.example/feed');
      expect(addressAt(root, 'b')).toBe('https://rounding.example/c');
    },
  );

  it('has no address where a relative one hangs on nothing', () => {
    expect(addressAt(rootOf('<a xml:base="/pods/" b="c"/>'), 'b')).toBeNull();
  });
});
