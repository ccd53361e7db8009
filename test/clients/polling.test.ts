import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { until } from '../support/until.js';
import { reload } from './readers/newsboat.js';
import { follow, mails } from './readers/rss2email.js';
import { aHome, type Home } from './support/home.js';
import { python } from './support/python.js';
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

/** Has episode 99 under this title, as a producer would; resolves when readers see it. */
async function publish(title: string): Promise<void> {
  const notes = `---\nnumber: 99\ntitle: ${title}\nstatus: published\n---\n\nA summary.\n`;
  await server.command(notes, 'import', '-');
  await until(async () => {
    const feed = await (await fetch(`${server.address}/feed.xml`)).text();
    return feed.includes(`${title}]]>`) || feed.includes(`${title}</title>`);
  });
}

/** Within the second of a change there is no Last-Modified: another change in it would look the same. */
async function untilDated(path: string): Promise<void> {
  await until(async () => {
    const { headers } = await fetch(`${server.address}${path}`, { method: 'HEAD' });
    return headers.has('last-modified');
  });
}

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

  it('as rss2email gets one mail for a new episode, and none for a title that was mended', async () => {
    await follow(`${proxy.address}/feed.xml`, home);
    await home.run('r2e', ['run']);
    const before = (await mails(home)).length;

    await publish('A new one');
    await home.run('r2e', ['run']);
    await publish('A new one, its title mended');
    await home.run('r2e', ['run']);

    expect(answersTo('/feed.xml').map(([status]) => status)).toEqual([200, 200, 200]);
    const after = await mails(home);
    expect(after).toHaveLength(before + 1);
    expect(after.filter((mail) => mail['X-RSS-ID'] === 'urn:runbook:episode:99')).toHaveLength(1);
  });

  it.each(['etag', 'modified'])('as feedparser gets a 304 by its %s alone', async (by) => {
    await untilDated('/feed.xml');
    const status = await python(home, 'feedparser_again.py', `${proxy.address}/feed.xml`, by);
    expect(status).toEqual([200, 304]);
  });
});
