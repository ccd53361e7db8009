import path from 'node:path';
import { postForm } from '../../net/postForm.js';
import type { Surroundings } from '../../surroundings.js';
import type { Site } from '../../web/site.js';
import type { Timers } from '../timers.js';
import { startAnnouncer, type Announcer } from './announcer.js';
import type { Ping } from './hub.js';
import { readTopics } from './topics.js';

const PING_MS = 20_000;
/** Media files come and go without a word, and a feed gives a file only while it is there. */
const MEDIA_LOOK_MS = 60_000;

export interface FeedsOptions extends Surroundings {
  site: Site;
  dataDir: string;
  timers: Timers;
  log: (message: string, error?: unknown) => void;
}

/** Announces the feeds of a site to its hubs from now on. Nothing waits for it. */
export async function announceFeeds(options: FeedsOptions): Promise<Announcer> {
  const { site, dataDir } = options;
  if (site.hubs.length === 0) return { changed: () => undefined, stop: () => Promise.resolve() };
  const announcer = await startAnnouncer({
    ...options,
    hubs: site.hubs,
    file: path.join(dataDir, 'websub.json'),
    topics: () => readTopics(site),
    ping,
  });
  const forgetMedia = watchMedia(options, announcer.changed);
  return {
    changed: announcer.changed,
    stop: () => {
      forgetMedia();
      return announcer.stop();
    },
  };
}

/**
 * WebSub, 6, leaves the form to the hub. All take PubSubHubbub's `hub.url` (0.3, 7.1), which
 * pubsubhubbub.appspot.com and Superfeedr ask for; newer ones want `hub.topic`, which those ignore.
 * A hub is named by the one who runs the server: it may stand in the same network, but is not
 * trusted to lead us through that.
 */
const ping: Ping = (hub, topic, signal) => {
  const fields = { 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic };
  return postForm(hub, fields, { timeoutMs: PING_MS, allowPrivate: 'at-its-origin', signal });
};

/** @returns ends it */
function watchMedia({ site, timers, log }: FeedsOptions, changed: () => void): () => void {
  let last: unknown = null;
  let forgetNext = () => {};
  const look = async () => {
    const files = await site.files();
    if (last !== null && files !== last) changed();
    last = files;
  };
  const lookAndWait = () => {
    forgetNext = timers.after(MEDIA_LOOK_MS, lookAndWait);
    look().catch((error: unknown) => {
      log('WebSub: the media files could not be looked at', error);
    });
  };
  lookAndWait();
  return () => {
    forgetNext();
  };
}
