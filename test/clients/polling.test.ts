import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { reload } from './readers/newsboat.js';
import { python } from './support/python.js';
import { follow, mails } from './readers/rss2email.js';
import { aHome, type Home } from './support/home.js';
import { recordingProxy, type RecordingProxy } from './support/recordingProxy.js';

const FEEDS = ['/feed.xml', '/atom.xml'];

let server: RunningServer;
let proxy: RecordingProxy;
let home: Home;

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});
beforeEach(async () => {
  proxy = await recordingProxy(server.address);
  home = aHome();
});
afterEach(async () => {
  home.remove();
  await proxy.stop();
});

/** What a client asked for a feed and got, one line a time. */
const answersTo = (feed: string) =>
  proxy.exchanges
    .filter(({ path }) => path === feed)
    .map(({ status, bytes }) => [status, bytes > 0]);

describe('a client that comes back', () => {
  it.each(FEEDS)('as rss2email gets mails once for %s, and then a 304', async (feed) => {
    await follow(`${proxy.address}${feed}`, home);
    await home.run('r2e', ['run']);
    const first = (await mails(home)).length;
    await home.run('r2e', ['run']);

    expect(answersTo(feed)).toEqual([
      [200, true],
      [304, false],
    ]);
    expect(first).toBeGreaterThan(7);
    expect(await mails(home)).toHaveLength(first);
  });

  // It keeps the validators of a feed that it knows, so not before the second time.
  it.each(FEEDS)('as newsboat gets a 304 for %s', async (feed) => {
    for (let i = 0; i < 3; i += 1) await reload(`${proxy.address}${feed}`, home);
    expect(answersTo(feed)).toEqual([
      [200, true],
      [200, true],
      [304, false],
    ]);
  });

  it.each(FEEDS)('as gPodder gets a 304 for %s', async (feed) => {
    await home.run('gpo', ['subscribe', `${proxy.address}${feed}`]);
    await home.run('gpo', ['update']);
    await home.run('gpo', ['update']);
    expect(answersTo(feed).at(-1)).toEqual([304, false]);
  });

  it.each(['etag', 'modified'])('as feedparser gets a 304 by its %s alone', async (by) => {
    const status = await python(home, 'feedparser_again.py', `${proxy.address}/feed.xml`, by);
    expect(status).toEqual([200, 304]);
  });
});
