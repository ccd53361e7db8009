import type RSS from 'rss';
import { absoluteUrl } from '../domain/address.js';
import type { PlacedSegment } from '../library/entries.js';
import { canonicalQueryOf, type SegmentFilter } from '../library/segmentFilter.js';
import { changeItem, type ChangeItem } from './changeItem.js';
import { changesAddress, changesPagePath, changesTitle } from './changesAddress.js';
import { descriptionHtml } from './descriptionHtml.js';
import { changeBytes, textBytes } from './estimate.js';
import { rfc822 } from './feedDate.js';
import type { FeedDocument } from './feedDocument.js';
import { feedModel, type Feed, type FeedInput } from './feedModel.js';
import { measuredOnce } from './measuredOnce.js';
import { pageLinks } from './pageLinks.js';
import { layOut, MOST_BYTES, writeWithin } from './pages.js';
import { RSS_TYPE, rssText } from './rssText.js';
import { xmlLine } from './xmlText.js';

export interface ChangesInput extends FeedInput {
  filter: SegmentFilter;
  /** What the filter finds, in the order in which it is listed. */
  segments: readonly PlacedSegment[];
}

/**
 * Writes a page of the feed, from 1; null when there is no such page. Page 1 is always there, of
 * nothing when nothing is found.
 */
export type ChangesPages = (page: number) => FeedDocument | null;

const DESCRIPTION =
  'One entry for each segment of an episode, linked to its moment where that is known.';

const bytesOf = measuredOnce(changeBytes);

/**
 * The feed of what is discussed as RSS 2.0, one item a segment. It is a feed for readers, not a
 * podcast: it says nothing to podcast apps. Laying it out takes a look at every segment, writing a
 * page only at its own.
 * @returns its pages; the input must not be changed while they are written
 */
export function changesPages(input: ChangesInput): ChangesPages {
  const { show, filter, segments, baseUrl } = input;
  const feed = feedModel({ ...input, episodes: discussedIn(input) });
  const title = xmlLine(changesTitle(feed.title, filter, show.areas));
  const room = MOST_BYTES - 2 * textBytes(JSON.stringify([title, feed]));
  const pages = layOut(segments, (placed) => bytesOf(placed, baseUrl), room);
  const canonicalQuery = canonicalQueryOf(filter);
  const address = absoluteUrl(baseUrl, changesAddress(canonicalQuery));
  const homeUrl = absoluteUrl(baseUrl, changesPagePath(filter, segments.length === 0));

  const write = (items: readonly ChangeItem[], page: number): string =>
    rssText({
      ...feed,
      title,
      description: DESCRIPTION,
      homeUrl,
      links: pageLinks(address, page, pages.length),
      // Hubs are told of the whole feed: whoever follows a part of it must go on asking.
      hubs: canonicalQuery === '' && page === 1 ? feed.hubs : [],
      namespaces: {},
      elements: [],
      items: items.map((item) => rssItem(item, feed)),
    });

  return (page) => {
    const placed = pages[page - 1];
    if (!placed) return null;
    const all = placed.map((one) => changeItem(one, input));
    const body = writeWithin(all, (items) => write(items, page));
    return { type: `${RSS_TYPE}; charset=utf-8`, body, updated: feed.updated, pages: pages.length };
  };
}

// The feed changes with the episodes that it shows, not with the others.
function discussedIn({ episodes, segments }: ChangesInput): FeedInput['episodes'] {
  const shown = new Set(segments.map(({ episode }) => episode));
  return episodes.filter(({ episode }) => shown.has(episode));
}

function rssItem(item: ChangeItem, { author }: Feed): RSS.ItemOptions {
  return {
    title: item.title,
    description: descriptionHtml(item.description),
    url: item.url,
    guid: item.guid,
    categories: item.categories,
    date: '',
    custom_elements: [
      ...(item.published ? [{ pubDate: rfc822(item.published) }] : []),
      { 'content:encoded': { _cdata: item.html } },
    ],
    ...(author === '' ? {} : { author }),
  };
}
