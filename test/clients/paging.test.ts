import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseJsonFeed } from 'feedsmith';
import type { RunningServer } from '../support/runningServer.js';
import { gpodder } from './readers/gpodder.js';
import { aHome } from './support/home.js';
import { startShow } from './support/installations.js';
import { EPISODES, longShow } from './support/longShow.js';
import { python } from './support/python.js';

const newestFirst = Array.from(
  { length: EPISODES },
  (_, i) => `urn:runbook:episode:${EPISODES - i}`,
);

type JsonFeed = ReturnType<typeof parseJsonFeed>;

let server: RunningServer;

beforeAll(async () => {
  server = await startShow(longShow);
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

describe('a show with more episodes than a feed should hold', () => {
  it.each(['/feed.xml', '/atom.xml'])(
    'tells all of them to who follows the pages of %s, the newest first',
    async (path) => {
      const home = aHome();
      const pages = await python<string[][]>(
        home,
        'feedparser_pages.py',
        `${server.address}${path}`,
      );
      home.remove();
      expect(pages.map((page) => page.length)).toEqual([100, EPISODES - 100]);
      expect(pages.flat()).toEqual(newestFirst);
    },
  );

  it('tells all of them to who follows next_url of /feed.json', async () => {
    const ids: unknown[] = [];
    let address: string | undefined = `${server.address}/feed.json`;
    while (address !== undefined) {
      const page = await fetch(address);
      const feed: JsonFeed = parseJsonFeed(await page.text());
      ids.push(...(feed.items ?? []).map(({ id }) => id));
      address = feed.next_url;
    }
    expect(ids).toEqual(newestFirst);
  });

  it('tells all of them to gPodder, which follows pages by itself', async () => {
    const home = aHome();
    const items = await gpodder.read(`${server.address}/feed.xml`, home);
    home.remove();
    expect(new Set(items.map(({ guid }) => guid))).toEqual(new Set(newestFirst));
  });
});
