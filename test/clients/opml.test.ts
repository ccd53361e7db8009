import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseOpml } from 'feedsmith';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { aHome, type Home } from './support/home.js';

let server: RunningServer;
let opml: string;
/** The feeds that there are: of the episodes, of all changes, of each area and version. */
let addresses: Set<string>;
let home: Home;

beforeAll(async () => {
  server = await startServer();
  opml = await textAt('/opml.xml');
  addresses = new Set(['/feed.xml', '/changes.xml', ...(await filtered())].map(absolute));
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});
beforeEach(() => {
  home = aHome();
  writeFileSync(home.place('feeds.opml'), opml);
});
afterEach(() => {
  home.remove();
});

const absolute = (path: string) => `${server.address}${path}`;
const textAt = async (path: string) => (await fetch(absolute(path))).text();

async function filtered(): Promise<string[]> {
  const { areas } = JSON.parse(await textAt('/api/v1/show')) as { areas: { slug: string }[] };
  const versions = JSON.parse(await textAt('/api/v1/versions')) as { items: { version: string }[] };
  return [
    ...areas.map(({ slug }) => `/changes.xml?area=${slug}`),
    ...versions.items.map(({ version }) => `/changes.xml?version=${version}`),
  ];
}

const addressesIn = (text: string) => new Set(text.match(/http:\/\/localhost:\d+\/[^\s")]*/g));

describe('the list of all feeds', () => {
  it('is taken by gPodder, each feed by its own address', async () => {
    await home.run('gpo', ['import', absolute('/opml.xml')]);
    expect(addressesIn(await home.run('gpo', ['list']))).toEqual(addresses);
  });

  it('is taken by rss2email', async () => {
    await home.run('r2e', ['new', 'reader@example.org']);
    await home.run('r2e', ['opmlimport', home.place('feeds.opml')]);
    expect(addressesIn(await home.run('r2e', ['list']))).toEqual(addresses);
  });

  it('is taken by newsboat', async () => {
    const files = ['-u', home.place('urls'), '-c', home.place('cache.db'), '-C', '/dev/null'];
    await home.run('newsboat', [...files, '-i', home.place('feeds.opml')]);
    expect(addressesIn(readFileSync(home.place('urls'), 'utf8'))).toEqual(addresses);
  });

  // It takes what stands last in an outline and ends in "url" for the address of the feed.
  it('is taken by podget', async () => {
    writeFileSync(home.place('serverlist'), '');
    await home.run('podget', ['-d', home.folder, '--import_opml', home.place('feeds.opml')]);
    expect(addressesIn(readFileSync(home.place('serverlist'), 'utf8'))).toEqual(addresses);
  });

  it('is OPML 2.0 for feedsmith, with a title for each feed and a page that exists', async () => {
    const { head, body } = parseOpml(opml);
    expect(head?.title).toBe('By the [run]Book: all feeds');
    const outlines = (body?.outlines ?? []).flatMap((one) => one.outlines ?? [one]);
    expect(new Set(outlines.map(({ xmlUrl }) => xmlUrl))).toEqual(addresses);
    for (const { type, text, htmlUrl } of outlines) {
      expect({ type, isNamed: Boolean(text) }).toEqual({ type: 'rss', isNamed: true });
      expect((await fetch(htmlUrl ?? '')).status).toBe(200);
    }
  });

  it('leads to feeds that answer', async () => {
    for (const address of addresses) {
      const { status, headers } = await fetch(address);
      expect([address, status, headers.get('content-type')]).toEqual([
        address,
        200,
        'application/rss+xml; charset=utf-8',
      ]);
    }
  });
});
