import { webAddressOf } from './addresses.js';
import { xmlShow } from './channelElements.js';
import type { FeedReading, FeedText, ItemContext } from './feedReading.js';
import { fileOf, mediaElements, xmlItem } from './itemElements.js';
import {
  addressAt,
  addressIn,
  attributeOf,
  childrenOf,
  filledChild,
  textIn,
  type XmlElement,
} from './lenientXml.js';

/** Reads the channel of an RSS 2.0 feed (rssboard.org/rss-specification). */
export function readRss(channel: XmlElement, context: ItemContext): Omit<FeedReading, 'problems'> {
  const own = {
    title: textIn(channel, 'title', 'itunes:title') ?? '',
    tagline: textIn(channel, 'itunes:subtitle') ?? '',
    description: textOf(channel, 'description') ?? textOf(channel, 'itunes:summary'),
    language: textIn(channel, 'language', 'dc:language'),
    author: '',
    copyright: textIn(channel, 'copyright'),
    image: childrenOf(channel, 'image').map((image) => addressIn(image, 'url'))[0] ?? null,
    address: linkTo(channel, 'self'),
  };
  return {
    show: xmlShow(channel, own, context),
    items: childrenOf(channel, 'item').map((item) => xmlItem(item, ownElements(item), context)),
    next: linkTo(channel, 'next') ?? linkTo(channel, 'prev-archive'),
  };
}

function ownElements(item: XmlElement) {
  const guid = filledChild(item, ['guid']);
  const isLink = guid !== null && attributeOf(guid, 'isPermaLink') !== 'false';
  // One that does not begin so is a plain name that somebody forgot to mark as such.
  const permalink =
    isLink && /^https?:/i.test(guid.text.trim()) ? webAddressOf(guid.text, null) : null;
  return {
    guid: guid?.text ?? null,
    title: textIn(item, 'title') ?? '',
    link: addressIn(item, 'link') ?? permalink,
    date: textIn(item, 'pubDate', 'dc:date', 'atom:published'),
    files: childrenOf(item, 'enclosure').map(fileOf),
    texts: [
      textOf(item, 'content:encoded', true),
      textOf(item, 'description'),
      textOf(item, 'itunes:summary'),
      ...mediaElements(item, 'media:description').map(asText),
    ].filter((text) => text !== null),
  };
}

/** A text that is HTML whenever it looks like it: RSS has no way to say which it is. */
function textOf(element: XmlElement, name: string, isHtml = false): FeedText | null {
  const found = childrenOf(element, name).map(asText);
  const text = found.find((each) => each.text.trim() !== '');
  return text === undefined ? null : { ...text, isHtml: isHtml || text.isHtml };
}

function asText(element: XmlElement): FeedText {
  // Some feeds forget to escape their HTML: then it stands here as elements.
  const text = element.children.length > 0 ? element.inner : element.text;
  const isHtml = /<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i.test(text);
  return { text, isHtml, base: element.base };
}

/** The address that an `atom:link` of this relation names. */
function linkTo(channel: XmlElement, rel: string): string | null {
  const link = childrenOf(channel, 'atom:link').find((each) => attributeOf(each, 'rel') === rel);
  return link === undefined ? null : addressAt(link, 'href');
}
