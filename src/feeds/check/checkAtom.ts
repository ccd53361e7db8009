import { notWellFormed, type FeedText } from './checkRss.js';
import { OUR_FAULT, type FeedFinding } from './rule.js';
import { isFeedAddress, isInternetDate } from './values.js';
import { childrenOf, readXml, textOf, type FeedElement } from './strictXml.js';

const ATOM = 'http://www.w3.org/2005/Atom';

/** Holds the documents of an Atom feed against what RFC 4287 demands of every feed and entry. */
export function checkAtom(pages: readonly FeedText[]): FeedFinding[] {
  const seen = new Set<string>();
  return pages.flatMap((page) => {
    const reading = readXml(page.body);
    if (!reading.ok) return notWellFormed(page.url, reading.message);
    return faultsOf(reading.root, page.url, seen).map((fault): FeedFinding => ({
      level: 'required',
      rule: 'atom',
      about: 'show',
      episodes: [],
      sentence: `${page.url}: ${fault}. ${OUR_FAULT}`,
    }));
  });
}

function faultsOf(feed: FeedElement, url: string, seen: Set<string>): string[] {
  const entries = childrenOf(feed, 'entry');
  const self = linkOf(feed, 'self');
  const isAtom = feed.name === 'feed' && feed.attributes.xmlns === ATOM;
  const isSigned = hasAuthor(feed) || (entries.length > 0 && entries.every(hasAuthor));
  return [
    ...(isAtom ? [] : ['it does not say that it is Atom']),
    ...(self === url ? [] : ['it does not name its own address']),
    ...(isSigned ? [] : ['it names no author']),
    ...headFaults(feed, 'the feed'),
    ...entries.flatMap((entry) => entryFaults(entry, seen)),
  ];
}

function entryFaults(entry: FeedElement, seen: Set<string>): string[] {
  const id = textOf(entry, 'id') ?? '';
  const name = `the entry "${textOf(entry, 'title') ?? id}"`;
  const isSecond = id !== '' && seen.has(id);
  seen.add(id);
  const hasText = childrenOf(entry, 'content').length > 0;
  return [
    ...headFaults(entry, name),
    ...(isSecond ? [`${name} has an id that another one has`] : []),
    ...(hasText || isFeedAddress(linkOf(entry, 'alternate')) ? [] : [`${name} leads nowhere`]),
  ];
}

function headFaults(element: FeedElement, name: string): string[] {
  const missing = ['id', 'title'].filter((each) => textOf(element, each) === null);
  const isDated = isInternetDate(textOf(element, 'updated') ?? '');
  return [...missing, ...(isDated ? [] : ['date'])].map((each) => `${name} has no ${each}`);
}

function linkOf(element: FeedElement, rel: string): string | null {
  const link = childrenOf(element, 'link').find(
    ({ attributes }) => (attributes.rel ?? 'alternate') === rel,
  );
  return link?.attributes.href ?? null;
}

function hasAuthor(element: FeedElement): boolean {
  return childrenOf(element, 'author').some((author) => textOf(author, 'name') !== null);
}
