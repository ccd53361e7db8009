import RSS from 'rss';
import { absoluteUrl } from '../domain/address.js';
import { rfc822 } from './feedDate.js';
import type { FeedItem } from './feedItem.js';
import type { FeedDocument } from './feedDocument.js';
import { feedModel, type Feed, type FeedInput } from './feedModel.js';
import { rememberFeed } from './rememberFeed.js';

/** The media type that goes with it. */
export const RSS_TYPE = 'application/rss+xml';

type Elements = Record<string, unknown>[];

/**
 * Writes the show's feed as RSS 2.0 with the itunes, content, atom and podcast namespaces. The same
 * input gives the same bytes: nothing in it is "now". The input must not be changed afterwards.
 */
export const rssFeed = rememberFeed((input) => {
  const feed = feedModel(input);
  const rss = new RSS({
    title: feed.title,
    description: feed.description,
    generator: 'runbook-companion',
    site_url: feed.homeUrl,
    feed_url: absoluteUrl(input.baseUrl, '/feed.xml'),
    language: feed.language,
    custom_namespaces: {
      itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
      podcast: 'https://podcastindex.org/namespace/1.0',
    },
    custom_elements: channelElements(feed),
    ...(feed.copyright === null ? {} : { copyright: feed.copyright }),
    ...(feed.artworkUrl === null ? {} : { image_url: feed.artworkUrl }),
  });
  for (const item of feed.items) rss.item(itemOptions(item, feed));
  return withLastBuildDate(rss.xml(), feed.updated);
});

function channelElements(feed: Feed): Elements {
  const [category, subcategory] = feed.category;
  const inner =
    subcategory === undefined ? [] : [element('itunes:category', { text: subcategory })];
  return [
    ...(feed.author === '' ? [] : [{ 'itunes:author': feed.author }]),
    { 'itunes:type': 'episodic' },
    { 'itunes:explicit': String(feed.explicit) },
    ...(category === undefined
      ? []
      : [{ 'itunes:category': [{ _attr: { text: category } }, ...inner] }]),
    ...(feed.artworkUrl === null ? [] : [element('itunes:image', { href: feed.artworkUrl })]),
    ...(feed.guid === null ? [] : [{ 'podcast:guid': feed.guid }]),
  ];
}

function itemOptions(item: FeedItem, feed: Feed): RSS.ItemOptions {
  const { enclosure } = item;
  return {
    title: item.title,
    description: item.description,
    url: item.url,
    guid: item.guid,
    // The package writes dates in GMT, where midnight may be the day before: pubDate is written below.
    date: '',
    custom_elements: itemElements(item, feed),
    ...(feed.author === '' ? {} : { author: feed.author }),
    ...(enclosure && {
      enclosure: { url: enclosure.url, type: enclosure.type, size: enclosure.lengthBytes },
    }),
  };
}

function itemElements(item: FeedItem, feed: Feed): Elements {
  const numbered = item.number > 0;
  return [
    ...(item.published ? [{ pubDate: rfc822(item.published) }] : []),
    ...(item.html === '' ? [] : [{ 'content:encoded': { _cdata: item.html } }]),
    ...(item.duration === null ? [] : [{ 'itunes:duration': Math.round(item.duration) }]),
    ...(numbered ? [{ 'itunes:episode': item.number }, { 'podcast:episode': item.number }] : []),
    { 'itunes:episodeType': item.type },
    { 'itunes:explicit': String(feed.explicit) },
    ...item.people.map(({ name, role }) => ({
      'podcast:person': [{ _attr: role === '' ? {} : { role } }, name],
    })),
    ...item.transcripts.map(({ url, type }) =>
      element('podcast:transcript', { url, type, language: feed.language }),
    ),
    ...(item.chaptersUrl === null
      ? []
      : [
          element('podcast:chapters', { url: item.chaptersUrl, type: 'application/json+chapters' }),
        ]),
  ];
}

function element(name: string, attributes: Record<string, string>) {
  return { [name]: { _attr: attributes } };
}

// The package always writes the clock here and has no option for it. Outside CDATA all text is
// escaped, so the first element of this name that is not in one is the package's own.
const CDATA_OR_BUILD_DATE =
  /<!\[CDATA\[[\s\S]*?\]\]>|(?<own><lastBuildDate>[^<]*<\/lastBuildDate>)/g;

function withLastBuildDate(xml: string, updated: Date | null): string {
  const element = updated === null ? '' : `<lastBuildDate>${updated.toUTCString()}</lastBuildDate>`;
  for (const { index, groups } of xml.matchAll(CDATA_OR_BUILD_DATE)) {
    const own = groups?.own;
    if (own !== undefined) return xml.slice(0, index) + element + xml.slice(index + own.length);
  }
  return xml;
}

/**
 * A page of the show's feed as RSS.
 * @param page from 1
 * @returns null when there is no such page; page 1 is always there
 */
export function rssDocument(input: FeedInput, page: number): FeedDocument | null {
  if (page !== 1) return null;
  const { updated } = feedModel(input);
  return { type: `${RSS_TYPE}; charset=utf-8`, body: rssFeed(input), updated, pages: 1 };
}
