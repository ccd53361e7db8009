import { changesAddress, changesTitle } from '../../feeds/changesAddress.js';
import type { Library } from '../../library/entries.js';
import {
  canonicalQueryOf,
  EVERY_SEGMENT,
  type SegmentFilter,
} from '../../library/segmentFilter.js';

/** A feed as a page announces it: `<link rel="alternate">`. */
export interface AlternateFeed {
  type: string;
  title: string;
  href: string;
}

/** What a page offers to follow. */
export interface Follow {
  /** The link's text: `Follow this area`. */
  text: string;
  /** Where the feed's address can be copied and opened in apps. */
  href: string;
  feed: AlternateFeed;
}

/** The media type of `/changes.xml`. */
export const CHANGES_TYPE = 'application/rss+xml';

/** The feeds that fit a page: its own first, then the show's in each form. */
export function alternateFeeds(showTitle: string, follow: Follow | undefined): AlternateFeed[] {
  return [
    ...(follow ? [follow.feed] : []),
    { type: 'application/rss+xml', title: showTitle, href: '/feed.xml' },
    { type: 'application/atom+xml', title: `${showTitle} (Atom)`, href: '/atom.xml' },
    { type: 'application/feed+json', title: `${showTitle} (JSON Feed)`, href: '/feed.json' },
  ];
}

/**
 * What is followed by the segments of a filter.
 * @param text of the link to it
 * @param narrowed as `readSegmentFilter` gives it; all segments when it names nothing
 */
export function followSegments(
  text: string,
  library: Pick<Library, 'show'>,
  narrowed: Partial<SegmentFilter> = {},
): Follow {
  const filter = { ...EVERY_SEGMENT, ...narrowed };
  const query = canonicalQueryOf(filter);
  const { title, areas } = library.show();
  return {
    text,
    href: query === '' ? '/subscribe#segments' : `/subscribe${query}#chosen`,
    feed: {
      type: CHANGES_TYPE,
      title: changesTitle(title, filter, areas),
      href: changesAddress(query),
    },
  };
}
