import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { keptCounts } from '../../../src/web/keeping/counts.js';
import { aSite, aUsualLibrary } from '../../support/aSite.js';
import { type Asking, type RawAnswer, withoutDate } from '../../support/rawAnswers.js';
import { aLiveSite, serving } from '../../support/liveSite.js';

/** Of brotli, which is written better in time, what it says: everything else is told by its bytes. */
function asRead(answer: RawAnswer) {
  const { status, headers, body } = withoutDate(answer);
  const etag = String(headers.etag).replace('-br11"', '-br"');
  if (headers['content-encoding'] !== 'br') return { status, headers: { ...headers, etag }, body };
  const others = Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== 'content-length'),
  );
  const text = answer.body.length > 0 ? brotliDecompressSync(answer.body).toString() : '';
  return { status, headers: { ...others, etag }, body: text };
}

const ADDRESSES = [
  '/',
  '/episodes',
  '/episodes/21',
  '/episodes/21?t=25:29',
  '/episodes/21?t=1529',
  '/episodes/21?t=x',
  '/episodes/0',
  '/episodes/21?order=time',
  '/embed/21',
  '/embed/99',
  '/player/21',
  '/changes',
  '/changes/1050001',
  '/changes/1050001?utm_source=x',
  '/changes/9999999',
  '/versions/2.212',
  '/areas/billing',
  '/search?q=rounding',
  '/search?q=1050001',
  '/subscribe',
  '/articles/msp-business-model',
  '/lookup?ids=1050001',
  '/lookup?text=nothing',
  '/feed.xml',
  '/feed.xml?page=',
  '/feed.xml?x=1',
  '/atom.xml',
  '/feed.json',
  '/changes.xml?area=billing',
  '/changes.xml?version=2.212&area=billing',
  '/changes.xml?area=billing&version=2.212',
  '/opml.xml',
  '/episodes/21/chapters.json',
  '/episodes/0/transcript.vtt',
  '/sitemap.xml',
  '/robots.txt',
  '/upgrade',
  '/upgrade?from=2.210&to=2.212',
  '/healthz',
  '/readyz',
  '/api/v1/show',
  '/nothing',
  '/Episodes/21',
  '/episodes/%32%31',
  '/episodes/21?q=a&q=b',
  '/css/site.css',
  '/favicon.svg',
  '/media/tour.vtt',
];
const CODINGS = [
  undefined,
  '',
  'br',
  'gzip',
  'gzip, deflate, br',
  'br;q=0.5, gzip',
  'identity;q=0',
  '*;q=0',
];

describe('a kept answer', () => {
  it('is byte for byte what would have been answered without it', async () => {
    const counts = keptCounts();
    const library = aUsualLibrary();
    const site = await aSite(library, { keptCounts: counts });
    const nothing = { keptRoom: { pages: 0, questions: 0 }, mediaFolder: site.mediaFolder };
    const kept = await serving(site.app);
    const made = await serving((await aSite(library, nothing)).app);
    const asking = fc.record({
      address: fc.constantFrom(...ADDRESSES),
      coding: fc.constantFrom(...CODINGS),
      method: fc.constantFrom('GET', 'GET', 'HEAD'),
      known: fc.constantFrom('nothing', 'tag', 'weak tag', 'date', 'other tag', 'anything'),
    });
    await fc.assert(
      fc.asyncProperty(asking, async ({ address, coding, method, known }) => {
        const headers = coding === undefined ? {} : { 'accept-encoding': coding };
        const first = await made(address, { headers });
        const etag = String(first.headers.etag);
        const date = String(first.headers['last-modified']);
        const conditions = {
          nothing: {},
          tag: { 'if-none-match': etag },
          'weak tag': { 'if-none-match': `"x", W/${etag}` },
          date: { 'if-modified-since': date },
          'other tag': { 'if-none-match': '"other"' },
          anything: { 'if-none-match': '*' },
        }[known];
        const asked: Asking = { method, headers: { ...headers, ...conditions } };
        const expected = asRead(await made(address, asked));
        // The first time it is made, the second time it may be kept.
        expect(asRead(await kept(address, asked))).toEqual(expected);
        expect(asRead(await kept(address, asked))).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(counts.hits).toBeGreaterThan(50);
  });

  it('is counted, and told to whoever wants to hear of it', async () => {
    const heard: unknown[] = [];
    const hear = ({ url }: IncomingMessage, status: number) => heard.push([url, status]);
    const { get, counts } = await aLiveSite({ onKeptAnswer: hear });
    const { headers } = await get('/');
    await get('/');
    await get('/', { headers: { 'if-none-match': String(headers.etag) } });
    expect(heard).toEqual([
      ['/', 200],
      ['/', 304],
    ]);
    expect(counts).toMatchObject({ misses: 1, hits: 2, entries: 1, evictions: 0 });
    expect(counts.bytes).toBeGreaterThan(1000);
  });

  it('is the same for every spelling of a moment and for unknown parameters', async () => {
    const { get, counts } = await aLiveSite();
    for (const query of ['t=12', 't=0:12', 't=12s', 't=12&utm_source=mail', 'x=1&t=12']) {
      expect((await get(`/episodes/0?${query}`)).status).toBe(200);
    }
    expect(counts.misses).toBe(1);
  });

  it('is made once for two who ask at once', async () => {
    const { get, counts } = await aLiveSite();
    const [one, other] = await Promise.all([get('/episodes/0'), get('/episodes/0')]);
    expect(other.body).toEqual(one.body);
    expect(counts).toMatchObject({ misses: 1, hits: 0 });
  });

  it('comes in as few bytes as can be once it was asked for again, which the old tag still knows', async () => {
    const { get } = await aLiveSite();
    const headers = { 'accept-encoding': 'br' };
    const first = await get('/', { headers });
    let best = await get('/', { headers });
    while (best.headers.etag === first.headers.etag) {
      await pause(10);
      best = await get('/', { headers });
    }
    expect(best.body.length).toBeLessThan(first.body.length);
    expect(brotliDecompressSync(best.body)).toEqual(brotliDecompressSync(first.body));
    const etag = String(first.headers.etag);
    const again = await get('/', { headers: { ...headers, 'if-none-match': etag } });
    expect([again.status, again.headers.etag]).toEqual([304, etag]);
  });
});
