import { utf8Bytes } from '../../domain/utf8Bytes.js';
import { notWellFormed, type FeedText } from './checkRss.js';
import { OUR_FAULT, type FeedFinding } from './rule.js';
import { isFeedAddress, isInternetDate } from './values.js';

const VERSION = 'https://jsonfeed.org/version/1.1';
/** Above this, readers want the rest in further documents (JSON Feed 1.1, `next_url`). */
const MOST_BYTES = 250_000;

type Fields = Readonly<Record<string, unknown>>;

/** Holds the documents of a JSON Feed against version 1.1. */
export function checkJsonFeed(pages: readonly FeedText[]): FeedFinding[] {
  const seen = new Set<unknown>();
  return pages.flatMap(({ url, body }, i) => {
    const feed = parsed(body);
    if (feed === null) return notWellFormed(url, 'it is no JSON object');
    const faults = [
      ...feedFaults(feed, url, i < pages.length - 1),
      ...itemsOf(feed).flatMap((item) => itemFaults(item, seen)),
    ];
    const isLong = utf8Bytes(body) > MOST_BYTES && itemsOf(feed).length > 1;
    return [
      ...faults.map((fault) => finding('required', `${url}: ${fault}. ${OUR_FAULT}`)),
      ...(isLong ? [finding('recommended', `${url}: it is over 250 kB. ${OUR_FAULT}`)] : []),
    ];
  });
}

function feedFaults(feed: Fields, url: string, hasMore: boolean): string[] {
  return [
    ...(feed.version === VERSION ? [] : ['it does not say that it is JSON Feed 1.1']),
    ...(isText(feed.title) ? [] : ['it has no title']),
    ...(feed.feed_url === url ? [] : ['it does not name its own address']),
    ...(Array.isArray(feed.items) ? [] : ['it has no list of items']),
    ...(hasMore === isText(feed.next_url) ? [] : ['it does not lead to the next page']),
  ];
}

function itemFaults(item: Fields, seen: Set<unknown>): string[] {
  const name = `the item ${JSON.stringify(item.title ?? item.id ?? null)}`;
  const isSecond = seen.has(item.id);
  seen.add(item.id);
  const dates = [item.date_published, item.date_modified].filter((date) => date !== undefined);
  const files = Array.isArray(item.attachments) ? (item.attachments as Fields[]) : [];
  const areNamed = files.every(
    ({ url, mime_type: type }) => isText(url) && isFeedAddress(url) && isText(type),
  );
  return [
    ...(isText(item.id) ? [] : [`${name} has no id`]),
    ...(isSecond ? [`${name} has an id that another one has`] : []),
    ...('content_html' in item || 'content_text' in item ? [] : [`${name} has no text`]),
    ...(dates.every((date) => isText(date) && isInternetDate(date))
      ? []
      : [`${name} has no right date`]),
    ...(areNamed ? [] : [`${name} has a file without address or type`]),
  ];
}

function itemsOf({ items }: Fields): Fields[] {
  return Array.isArray(items) ? (items as Fields[]) : [];
}

function parsed(body: string): Fields | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function finding(level: FeedFinding['level'], sentence: string): FeedFinding {
  return { level, rule: 'json feed', about: 'show', episodes: [], sentence };
}
