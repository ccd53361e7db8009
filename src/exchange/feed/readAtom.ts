import { xmlShow } from './channelElements.js';
import type { FeedReading, FeedText, ItemContext } from './feedReading.js';
import { mediaElements, xmlItem } from './itemElements.js';
import type { StatedFile } from './itemMedia.js';
import {
  addressAt,
  addressIn,
  attributeOf,
  childrenOf,
  textIn,
  type XmlElement,
} from './lenientXml.js';

/** Reads the feed element of Atom 1.0 (RFC 4287), with paging (RFC 5005). */
export function readAtom(feed: XmlElement, context: ItemContext): Omit<FeedReading, 'problems'> {
  const [author] = childrenOf(feed, 'atom:author');
  const own = {
    title: plainOf(feed, 'atom:title'),
    tagline: plainOf(feed, 'atom:subtitle'),
    description: textOf(feed, 'atom:subtitle'),
    language: attributeOf(feed, 'xml:lang'),
    author: author === undefined ? '' : (textIn(author, 'atom:name') ?? ''),
    copyright: plainOf(feed, 'atom:rights'),
    image: addressIn(feed, 'atom:logo'),
    address: linksTo(feed, 'self')[0]?.url ?? null,
  };
  const [next] = [...linksTo(feed, 'next'), ...linksTo(feed, 'prev-archive')];
  return {
    show: xmlShow(feed, own, context),
    items: childrenOf(feed, 'atom:entry').map((entry) =>
      xmlItem(entry, ownElements(entry), context),
    ),
    next: next?.url ?? null,
  };
}

function ownElements(entry: XmlElement) {
  return {
    guid: textIn(entry, 'atom:id'),
    title: plainOf(entry, 'atom:title'),
    link: linksTo(entry, 'alternate')[0]?.url ?? null,
    date: textIn(entry, 'atom:published'),
    files: linksTo(entry, 'enclosure'),
    texts: [
      textOf(entry, 'atom:content'),
      textOf(entry, 'atom:summary'),
      ...mediaElements(entry, 'media:description').map(({ text, base }) => ({
        text,
        isHtml: false,
        base,
      })),
    ].filter((text) => text !== null),
  };
}

/** A link without a relation is an alternate (RFC 4287, 4.2.7.2). */
function linksTo(element: XmlElement, rel: string): StatedFile[] {
  return childrenOf(element, 'atom:link')
    .filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === rel)
    .map((link) => ({
      url: addressAt(link, 'href'),
      type: attributeOf(link, 'type'),
      length: attributeOf(link, 'length'),
    }));
}

/** A text construct (RFC 4287, 3.1): what stands in `xhtml` is markup as written. */
function textOf(element: XmlElement, name: string): FeedText | null {
  const [construct] = childrenOf(element, name);
  if (construct === undefined) return null;
  const type = attributeOf(construct, 'type') ?? 'text';
  const text =
    type === 'xhtml'
      ? construct.inner.replace(/<(\/?)[a-z][\w-]*:(?=[a-z])/gi, '<$1')
      : construct.text;
  const isHtml = type === 'html' || type === 'xhtml' || type === 'text/html';
  return text.trim() === '' ? null : { text, isHtml, base: construct.base };
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text construct without its markup. */
function plainOf(element: XmlElement, name: string): string {
  const found = textOf(element, name);
  if (!found?.isHtml) return found?.text ?? '';
  return found.text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(lt|gt|quot|apos);|&#(\d{1,6});/g, (_, sign?: string, code?: string) =>
      sign === undefined ? String.fromCodePoint(Number(code)) : (SIGNS[sign] ?? ''),
    )
    .replaceAll('&amp;', '&');
}
