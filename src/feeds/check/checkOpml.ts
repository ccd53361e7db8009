import { notWellFormed, type FeedText } from './checkRss.js';
import { OUR_FAULT, type FeedFinding } from './rule.js';
import { isFeedAddress } from './values.js';
import { childOf, readXml, textOf, type FeedElement } from './strictXml.js';

/** Holds the list of all feeds against OPML 2.0: each is an outline with type, text and address. */
export function checkOpml({ url, body }: FeedText): FeedFinding[] {
  const reading = readXml(body);
  if (!reading.ok) return notWellFormed(url, reading.message);
  const { root } = reading;
  const feeds = outlinesIn(childOf(root, 'body'));
  const head = childOf(root, 'head');
  const faults = [
    ...(root.name === 'opml' && root.attributes.version === '2.0' ? [] : ['it is no OPML 2.0']),
    ...(head !== null && textOf(head, 'title') !== null ? [] : ['it has no title']),
    ...(feeds.length > 0 ? [] : ['it lists no feed']),
    ...(feeds.every(isFeed) ? [] : ['it lists a feed without type, text or address']),
  ];
  return faults.map((fault) => ({
    level: 'required',
    rule: 'opml',
    about: 'show',
    episodes: [],
    sentence: `${url}: ${fault}. ${OUR_FAULT}`,
  }));
}

/** The outlines that stand for a feed; one that holds others is a folder. */
function outlinesIn(element: FeedElement | null): FeedElement[] {
  const children = element?.children.filter(({ name }) => name === 'outline') ?? [];
  return children.flatMap((outline) =>
    outline.children.length > 0 ? outlinesIn(outline) : [outline],
  );
}

function isFeed({ attributes: { type, text, xmlUrl } }: FeedElement): boolean {
  return type === 'rss' && Boolean(text) && isFeedAddress(xmlUrl);
}
