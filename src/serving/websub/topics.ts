import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { absoluteUrl } from '../../domain/address.js';
import { atomDocument } from '../../feeds/atom.js';
import { changesFeed } from '../../feeds/changesFeed.js';
import type { FeedDocument } from '../../feeds/feedDocument.js';
import { feedInput } from '../../feeds/feedInput.js';
import { jsonFeedDocument } from '../../feeds/jsonFeed.js';
import { rssDocument } from '../../feeds/rss.js';
import { EVERY_SEGMENT } from '../../library/segmentFilter.js';
import { movedFeedAddress } from '../../web/oldFeedAddress.js';
import type { Site } from '../../web/site.js';

/** What hubs are told of: each feed whole, its newest page. */
type Newest = (site: Site, files: ReadonlyMap<string, number | null>) => FeedDocument | null;

const inputOf = (site: Site, files: Parameters<Newest>[1]) =>
  feedInput(site.library(), { ...site, files });

const FEEDS: readonly (readonly [path: string, newest: Newest])[] = [
  [
    '/feed.xml',
    (site, files) =>
      movedFeedAddress(site) === null ? rssDocument(inputOf(site, files), 1) : null,
  ],
  ['/atom.xml', (site, files) => atomDocument(inputOf(site, files), 1)],
  ['/feed.json', (site, files) => jsonFeedDocument(inputOf(site, files), 1)],
  ['/changes.xml', (site) => changesFeed(site.library(), site, EVERY_SEGMENT)(1)],
];

/**
 * What every feed says now. Requests are answered between one feed and the next.
 * @returns the topic (WebSub, 2: the address that the feed gives as its own) → digest of its text;
 * without a feed that is only led on from here to where it has moved
 */
export async function readTopics(site: Site): Promise<Map<string, string>> {
  const topics = new Map<string, string>();
  for (const [path, newest] of FEEDS) {
    const document = newest(site, await site.files());
    if (document !== null) {
      const digest = createHash('sha256').update(document.body).digest('base64url');
      topics.set(absoluteUrl(site.baseUrl, path), digest);
    }
    await setImmediate();
  }
  return topics;
}
