import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Ask } from '../../web/ask.js';
import { atom, changes, jsonFeed, rss } from '../../web/routes/feeds.js';
import type { Route } from '../../web/routes/route.js';
import type { Site } from '../../web/site.js';

/** The feeds that hubs are told of, as readers ask for them: each whole, its newest page. */
const FEEDS: readonly (readonly [path: string, route: Route])[] = [
  ['/feed.xml', rss],
  ['/atom.xml', atom],
  ['/feed.json', jsonFeed],
  ['/changes.xml', changes],
];

/**
 * What every feed says now. Requests are answered between one feed and the next.
 * @returns the topic (WebSub, 2: the address that the feed gives as its own) → digest of its text;
 * without a feed that is only led on from here to where it has moved
 */
export async function readTopics(site: Site): Promise<Map<string, string>> {
  const topics = new Map<string, string>();
  for (const [path, route] of FEEDS) {
    const answer = await route(plainly(path), site);
    if (answer.kind === 'text' && answer.self !== undefined) {
      const digest = createHash('sha256').update(answer.body).digest('base64url');
      topics.set(answer.self, digest);
    }
    await setImmediate();
  }
  return topics;
}

function plainly(path: string): Ask {
  return { path, asked: [], param: () => '', query: () => null };
}
