import type { FeedItem, FeedReading } from '../../src/exchange/feed/feedReading.js';
import { readFeed } from '../../src/exchange/feed/readFeed.js';

/** What a document of a feed says; throws when it is refused. */
export function readingOf(text: string, address: string | null = null): FeedReading {
  const outcome = readFeed(text, address);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.reading;
}

/** The first item of such a document. */
export function firstItem(text: string): FeedItem {
  const [item] = readingOf(text).items;
  if (item === undefined) throw new Error('no item');
  return item;
}

/** An item that says nothing but its title, which is its guid, too. */
export function aFeedItem(over: Partial<FeedItem> = {}): FeedItem {
  return {
    line: null,
    guid: over.title ?? 'guid',
    title: 'Rounding',
    number: null,
    season: null,
    explicit: null,
    type: null,
    published: null,
    duration: null,
    people: [],
    enclosure: null,
    videoUrl: null,
    transcript: null,
    link: null,
    notes: null,
    summary: null,
    chapters: [],
    chaptersUrl: null,
    ...over,
  };
}
