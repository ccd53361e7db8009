import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { FeedIdentity } from '../../src/domain/show.js';
import { movedFeedAddress, oldFeedAddress } from '../../src/web/oldFeedAddress.js';
import { aLibrary } from '../support/aLibrary.js';
import { aSite, aTimedEpisode, BASE_URL } from '../support/aSite.js';
import { aShow } from '../support/builders.js';

const FEED = `${BASE_URL}/feed.xml`;
const HOST = new URL(BASE_URL).host;

function libraryOf(feed: Partial<FeedIdentity>) {
  const show = aShow();
  return aLibrary({
    show: { ...show, feed: { ...show.feed, ...feed } },
    episodes: [aTimedEpisode()],
  });
}

function here(feed: Partial<FeedIdentity>) {
  const library = libraryOf(feed);
  return { library: () => library, baseUrl: BASE_URL };
}

function leadsTo(
  originalUrl: string,
  oldAddresses: string[],
  { host = HOST, isOurs = false, movedTo = null as string | null } = {},
) {
  const site = here({ oldAddresses, movedTo });
  return oldFeedAddress({ headers: { host }, originalUrl }, site, isOurs);
}

describe('an old address of the feed', () => {
  it.each([
    ['/podcast.rss', '/podcast.rss'],
    ['/Podcast.RSS/', '/podcast.rss'],
    ['/podcast.rss', '/Podcast.rss/'],
    ['/podcast.rss?x=1', '/podcast.rss'],
    ['/podcast.rss', `${BASE_URL}/podcast.rss`],
    ['/?feed=rss2', '/?feed=rss2'],
    ['/?utm=x&feed=rss2', '/?feed=rss2'],
  ])('%s leads to the feed when %s is one', (asked, old) => {
    expect(leadsTo(asked, [old])).toBe(FEED);
  });

  it.each([
    ['/podcast', '/podcast.rss'],
    ['/', '/?feed=rss2'],
    ['/?feed=atom', '/?feed=rss2'],
    ['/?FEED=rss2', '/?feed=rss2'],
    ['/podcast.rss', 'https://old.example/podcast.rss'],
    ['/podcast.rss', 'https://[broken/podcast.rss'],
    ['/%zz', '/podcast.rss'],
  ])('%s leads nowhere when %s is one', (asked, old) => {
    expect(leadsTo(asked, [old])).toBeNull();
  });

  it('at another host is one there, and nowhere else', () => {
    const old = ['https://old.example/feed.xml'];
    expect(leadsTo('/feed.xml', old, { host: 'old.example', isOurs: true })).toBe(FEED);
    expect(leadsTo('/feed.xml', old, { host: 'other.example', isOurs: true })).toBeNull();
    expect(leadsTo('/feed.xml', old, { isOurs: true })).toBeNull();
  });

  it('that is a path is one under whatever name this host is asked', () => {
    expect(leadsTo('/podcast.rss', ['/podcast.rss'], { host: '127.0.0.1:3000' })).toBe(FEED);
  });

  it('never takes a page of ours away, but home when a query says what is meant', () => {
    for (const [asked, old] of [
      ['/', '/'],
      ['/?utm=x', '/'],
      ['/episodes/21', '/episodes/21'],
      ['/search?q=feed', '/search?q=feed'],
    ] as const) {
      expect([asked, leadsTo(asked, [old], { isOurs: true })]).toEqual([asked, null]);
    }
    expect(leadsTo('/?feed=rss2', ['/?feed=rss2'], { isOurs: true })).toBe(FEED);
  });

  it('leads at once to where the feed has moved since', () => {
    const movedTo = 'https://new.example/feed';
    expect(leadsTo('/podcast.rss', ['/podcast.rss'], { movedTo })).toBe(movedTo);
  });

  it('never leads to itself', () => {
    const old = ['/old', 'https://old.example/rss'];
    expect(leadsTo('/old', old, { movedTo: `${BASE_URL}/old` })).toBeNull();
    expect(leadsTo('/Old/', old, { movedTo: `${BASE_URL}/old` })).toBeNull();
    const movedTo = 'https://old.example/rss?x=1';
    expect(leadsTo('/rss', old, { host: 'old.example', movedTo })).toBeNull();
    expect(leadsTo('/rss?x=1', old, { host: 'old.example', movedTo })).toBeNull();
    expect(leadsTo('/old', old, { movedTo })).toBe(movedTo);
  });
});

describe('where the feed is now', () => {
  it.each([
    ['https://new.example/feed', 'https://new.example/feed'],
    [FEED, null],
    ['no address', null],
    [null, null],
  ])('%s: %s', (movedTo, expected) => {
    expect(movedFeedAddress(here({ movedTo }))).toBe(expected);
  });
});

describe('a site with old addresses of its feed', () => {
  const HEADERS = {
    location: FEED,
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': expect.stringContaining('ETag') as unknown,
  };
  const site = (oldAddresses: string[], movedTo: string | null = null) =>
    aSite(libraryOf({ oldAddresses, movedTo }));

  it.each([
    '/podcast.rss',
    '/podcast.rss?x=1',
    '/Podcast.rss/',
    '/css/site.css',
    '/episodes/feed',
    '/areas/feed',
    '/?feed=rss2',
  ])('leads on from %s, in one way', async (address) => {
    const old = ['/podcast.rss', '/css/site.css', '/episodes/feed', '/areas/feed', '/?feed=rss2'];
    const { app } = await site(old);
    for (const answer of [await request(app).get(address), await request(app).head(address)]) {
      expect(answer.status).toBe(301);
      expect(answer.headers).toMatchObject(HEADERS);
    }
  });

  it('lets players of other sites ask first', async () => {
    const { app } = await site(['/podcast.rss']);
    const { status, headers } = await request(app).options('/podcast.rss');
    expect([status, headers['access-control-allow-headers']]).toEqual([204, '*']);
  });

  it('goes on serving its pages', async () => {
    const pages = ['/', '/feed.xml', '/episodes/21', '/subscribe'];
    const { app } = await site([...pages, `${BASE_URL}/changes`]);
    for (const address of [...pages, '/?utm=x', '/changes']) {
      expect([address, (await request(app).get(address)).status]).toEqual([address, 200]);
    }
  });

  it('says that there is nothing rather than lead round and round', async () => {
    const { app } = await site(['/old'], `${BASE_URL}/old`);
    expect((await request(app).get('/old')).status).toBe(404);
  });
});
