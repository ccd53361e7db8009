import { beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { aLibrary } from '../../support/aLibrary.js';
import { aSite, aTimedEpisode, aUsualLibrary, BASE_URL } from '../../support/aSite.js';
import { anEpisode, aShow } from '../../support/builders.js';

let site: Awaited<ReturnType<typeof aSite>>;

beforeAll(async () => {
  site = await aSite();
});

/** The bytes, with their coding undone. */
async function fetched(address: string, headers: Record<string, string> = {}, from = site) {
  const answer = await request(from.app)
    .get(address)
    .set({ 'Accept-Encoding': '', ...headers })
    .buffer(true)
    .parse(asBytes);
  return { status: answer.status, headers: answer.headers, body: answer.body as Buffer };
}

function asBytes(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => {
    done(null, Buffer.concat(pieces));
  });
}

const FEEDS: [string, string][] = [
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/changes.xml', 'application/rss+xml; charset=utf-8'],
  ['/changes.xml?area=billing&version=2.212', 'application/rss+xml; charset=utf-8'],
  ['/opml.xml', 'text/x-opml; charset=utf-8'],
];

describe('a feed', () => {
  it.each(FEEDS)('%s is %s, open to every page, without a cookie', async (address, type) => {
    const { status, headers } = await fetched(address);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toContain('ETag');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toBe('public, max-age=300, stale-while-revalidate=600');
    expect(headers.vary).toBe('Accept-Encoding');
  });

  it.each(FEEDS)(
    '%s has the same bytes at every poll, and 304 once they are known',
    async (address) => {
      const first = await fetched(address);
      expect((await fetched(address)).body).toEqual(first.body);
      const again = await fetched(address, { 'If-None-Match': String(first.headers.etag) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers.etag).toBe(first.headers.etag);
      const since = await fetched(address, {
        'If-Modified-Since': String(first.headers['last-modified']),
      });
      expect(since.status).toBe(304);
      for (const name of ['content-type', 'content-encoding', 'content-length']) {
        expect(again.headers[name]).toBeUndefined();
      }
    },
  );

  it.each(FEEDS)('%s answers HEAD with the headers of GET', async (address) => {
    const got = await fetched(address);
    const head = await request(site.app).head(address).set('Accept-Encoding', '');
    const { date, ...expected } = got.headers;
    expect([date, head.headers]).toEqual([expect.any(String), expect.objectContaining(expected)]);
    expect(head.headers['content-length']).toBe(String(got.body.length));
  });

  it('lets browsers of other sites ask whether it changed', async () => {
    const { status, headers } = await request(site.app)
      .options('/feed.xml')
      .set({ Origin: 'https://player.example', 'Access-Control-Request-Headers': 'if-none-match' });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': 'GET, HEAD',
    });
  });
});

describe('hubs', () => {
  it('are named beside the one address of a feed', async () => {
    const hubs = ['https://hub.example/', 'https://hub2.example/'];
    const told = await aSite(aUsualLibrary(), { hubs });
    for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/changes.xml']) {
      expect((await fetched(path, {}, told)).headers.link).toBe(
        `<${BASE_URL}${path}>; rel="self", <https://hub.example/>; rel="hub", <https://hub2.example/>; rel="hub"`,
      );
    }
    expect((await fetched('/episodes/21/chapters.json', {}, told)).headers.link).toBeUndefined();
  });
});

describe('hubs of what they are not told of', () => {
  it.each(['/changes.xml?area=billing&version=2.212', '/opml.xml'])(
    'are not named by %s',
    async (path) => {
      const told = await aSite(aUsualLibrary(), { hubs: ['https://hub.example/'] });
      expect((await fetched(path, {}, told)).headers.link).toBe(`<${BASE_URL}${path}>; rel="self"`);
    },
  );
});

describe('a feed under another spelling of its address', () => {
  it.each([
    ['/changes.xml?version=v2.21', '/changes.xml?version=2.210'],
    ['/changes.xml?version=2.212&area=billing', '/changes.xml?area=billing&version=2.212'],
    ['/changes.xml?area=&version=2.214&change=&q=', '/changes.xml?version=2.214'],
    ['/changes.xml?change=%231050001', '/changes.xml?change=1050001'],
    ['/changes.xml?q=%20rounding%20', '/changes.xml?q=rounding'],
    ['/changes.xml?q=b+c+d+e+f+g+h+j+k', '/changes.xml?q=b+c+d+e+f+g+h+j'],
    ['/feed.xml?page=1', '/feed.xml'],
    ['/Feed.xml', '/feed.xml'],
  ])('%s leads to %s', async (address, place) => {
    const { status, headers } = await fetched(address);
    expect([status, headers.location]).toEqual([301, place]);
    expect((await fetched(place)).status).toBe(200);
  });

  it('is served as it is when it only carries what nobody asked for', async () => {
    const { status, body } = await fetched('/feed.xml?utm_source=x');
    expect(status).toBe(200);
    expect(body).toEqual((await fetched('/feed.xml')).body);
  });
});

describe('what cannot be followed', () => {
  it.each([
    ['/changes.xml?version=abc', 'abc'],
    ['/changes.xml?area=nothing', 'nothing'],
    ['/changes.xml?change=12', '12'],
    ['/changes.xml?page=2', '2'],
    ['/feed.xml?page=0', 'no page'],
    ['/feed.xml?page=2', 'no page'],
    ['/atom.xml?page=x', 'no page'],
    ['/feed.json?page=-1', 'no page'],
  ])('%s is 404, in words', async (address, word) => {
    const { status, body } = await fetched(address);
    expect(status).toBe(404);
    expect(body.toString()).toContain(word);
  });

  it.each([
    '/changes.xml?version=2.214',
    '/changes.xml?change=7654321',
    '/changes.xml?q=zzzz',
    '/changes.xml?area=slas&version=2.99',
  ])('%s is only empty: it can be followed ahead', async (address) => {
    const { status, body } = await fetched(address);
    expect(status).toBe(200);
    expect(body.toString()).not.toMatch(/<item>|<entry>/);
  });

  it.each([
    '%00',
    '%ff',
    '%c3%28',
    '%E0%A4%A',
    '%ud800',
    '%F0%9F%92%A9',
    encodeURIComponent(']]><script>&"\'\u202e'),
    'x'.repeat(10_000),
    'a&q=b',
    '&q[]=a',
    '(((**%22',
  ])('?q=%.40s never fails', async (q) => {
    let answer = await fetched(`/changes.xml?q=${q}`);
    if (answer.status === 301) answer = await fetched(String(answer.headers.location));
    expect([200, 400, 404]).toContain(answer.status);
    expect(site.logged).toEqual([]);
  });
});

describe('a long feed', () => {
  it('has further pages, each with an address of its own', async () => {
    const episodes = Array.from({ length: 150 }, (_, i) => anEpisode({ number: i + 1 }));
    const long = await aSite(aLibrary({ episodes }), { hubs: ['https://hub.example/'] });
    const { status, headers } = await fetched('/feed.xml?page=2', {}, long);
    expect([status, headers.link]).toEqual([200, `<${BASE_URL}/feed.xml?page=2>; rel="self"`]);
    expect((await fetched('/feed.xml?page=999', {}, long)).status).toBe(404);
  });
});

describe('a feed that moved', () => {
  const moved = (feed: Partial<ReturnType<typeof aShow>['feed']>) => {
    const show = aShow();
    return aSite(
      aLibrary({ show: { ...show, feed: { ...show.feed, ...feed } }, episodes: [aTimedEpisode()] }),
    );
  };

  it('leads to where it is now', async () => {
    const away = await moved({ movedTo: 'https://new.example/feed' });
    const { status, headers } = await fetched('/feed.xml', {}, away);
    expect([status, headers.location]).toEqual([301, 'https://new.example/feed']);
  });

  it('stays where it is when it is said to have moved there', async () => {
    const here = await moved({ movedTo: `${BASE_URL}/feed.xml` });
    expect((await fetched('/feed.xml', {}, here)).status).toBe(200);
  });
});
