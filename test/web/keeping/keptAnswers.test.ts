import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IncomingMessage, RequestListener } from 'node:http';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { Episode } from '../../../src/domain/episode.js';
import { createLibrary, type LiveLibrary } from '../../../src/library/createLibrary.js';
import type { AppOptions } from '../../../src/web/app.js';
import { keptCounts } from '../../../src/web/keeping/counts.js';
import { NOW } from '../../support/aLibrary.js';
import { aSite, aTour, aUsualLibrary } from '../../support/aSite.js';
import { anEpisode, aSegment, aShow } from '../../support/builders.js';
import { answering, type Asking, type RawAnswer } from '../../support/rawAnswers.js';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function serving(listener: RequestListener) {
  const server = await answering(listener);
  open.push(server);
  return server.get;
}

/** A site that may change under the feet of its readers. */
async function aLiveSite(over: Partial<AppOptions> = {}, episodes: Episode[] = [aTour()]) {
  const savedAt = '2026-04-01T10:00:00.000Z';
  const clock = { now: NOW, changedAt: NOW - 60_000 };
  const documents = episodes.map((value) => ({ name: `episodes/${value.number}`, value, savedAt }));
  const show = { name: 'show', value: aShow(), savedAt };
  const library: LiveLibrary = createLibrary([show, ...documents], NOW);
  const counts = keptCounts();
  const site = await aSite(library, {
    now: () => clock.now,
    changedAt: () => clock.changedAt,
    nextPublication: () => library.nextPublication(clock.now),
    keptCounts: counts,
    ...over,
  });
  const save = (value: Episode) => {
    library.apply(
      [
        {
          name: `episodes/${value.number}`,
          after: { name: `episodes/${value.number}`, value, savedAt },
        },
      ],
      clock.now,
    );
    clock.changedAt = clock.now;
  };
  return { ...site, get: await serving(site.app), counts, clock, library, save };
}

const withoutDate = ({ status, headers: { date: _, ...headers }, body }: RawAnswer) => ({
  status,
  headers,
  body: body.toString('base64'),
});

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

describe('what changes', () => {
  it('is made anew after a save, and keeps tag and date where its bytes are the same', async () => {
    const { get, save, clock, counts } = await aLiveSite();
    const before = { tour: await get('/episodes/0/chapters.json'), home: await get('/') };
    clock.now += 10_000;
    save(anEpisode({ number: 7, title: 'Brand new', segments: [aSegment()] }));
    clock.now += 10_000;
    const after = { tour: await get('/episodes/0/chapters.json'), home: await get('/') };
    expect(after.home.body.toString()).toContain('Brand new');
    expect(after.home.headers.etag).not.toBe(before.home.headers.etag);
    expect(after.home.headers['last-modified']).toBe(new Date(NOW + 11_000).toUTCString());
    expect(withoutDate(after.tour)).toEqual(withoutDate(before.tour));
    expect(counts).toMatchObject({ misses: 4, hits: 0 });
  });

  it('comes out in time: nothing is kept past a scheduled publication', async () => {
    const scheduled = anEpisode({
      number: 8,
      title: 'Comes later',
      status: 'scheduled',
      published: new Date(NOW + 3_600_000).toISOString(),
      segments: [aSegment()],
    });
    const { get, clock, library, counts } = await aLiveSite({}, [aTour(), scheduled]);
    const keptFor = async () => (await get('/feed.xml')).headers['cache-control'];
    await keptFor();
    expect(await keptFor()).toBe('public, max-age=300, stale-while-revalidate=600');
    expect(counts).toMatchObject({ misses: 1, hits: 1 });
    clock.now = NOW + 3_600_000 - 20_000;
    expect(await keptFor()).toBe('public, max-age=20');
    expect((await get('/')).headers['cdn-cache-control']).toBe(
      'public, max-age=10, stale-while-revalidate=10',
    );
    clock.now = NOW + 3_600_000;
    expect(await keptFor()).toBe('no-cache');
    library.refresh(clock.now);
    expect((await get('/')).body.toString()).toContain('Comes later');
    expect((await get('/feed.xml')).body.toString()).toContain('Comes later');
  });

  it('is noticed when a file of the media folder is written, within ten seconds', async () => {
    let files: ReadonlyMap<string, number | null> = new Map([['/media/tour.vtt', 1]]);
    const { get, clock, mediaFolder } = await aLiveSite({ files: () => Promise.resolve(files) });
    const said = async () => (await get('/episodes/0/transcript.vtt')).body.toString();
    expect(await said()).toContain('Welcome to the tour');
    await writeFile(
      path.join(mediaFolder, 'tour.vtt'),
      'WEBVTT\n\n00:00.000 --> 00:04.000\nOtherwise.\n',
    );
    files = new Map(files);
    expect(await said()).toContain('Welcome to the tour');
    clock.now += 10_000;
    expect(await said()).toContain('Otherwise');
  });

  it('bears the date of its change only once that second has passed', async () => {
    const { get, clock, counts } = await aLiveSite();
    clock.changedAt = clock.now - 1;
    clock.now = clock.changedAt;
    expect((await get('/')).headers['last-modified']).toBeUndefined();
    clock.now += 1000;
    expect((await get('/')).headers['last-modified']).toBeDefined();
    expect(counts).toMatchObject({ misses: 1, hits: 0 });
    await get('/');
    expect(counts.hits).toBe(1);
  });
});

describe('what is never kept', () => {
  it.each([
    '/readyz',
    '/healthz',
    '/api/v1/show',
    '/nothing',
    '/episodes/999',
    '/lookup?text=secret',
    '/episodes/%30',
    '/search?q=a&q=b',
  ])('is %s', async (address) => {
    const { get, counts } = await aLiveSite();
    await get(address);
    await get(address);
    expect(counts).toMatchObject({ hits: 0, misses: 0, entries: 0 });
  });

  it('is an error: whoever asks next has it tried again', async () => {
    let fails = true;
    const files = () => (fails ? Promise.reject(new Error('no disk')) : Promise.resolve(new Map()));
    const { get, counts, logged } = await aLiveSite({ files });
    expect((await get('/')).status).toBe(500);
    expect(logged.join()).toContain('no disk');
    expect(counts).toMatchObject({ misses: 0, entries: 0 });
    fails = false;
    expect((await get('/')).status).toBe(200);
  });

  it('is what somebody asks for with credentials', async () => {
    const { get, counts } = await aLiveSite();
    await get('/');
    await get('/', { headers: { authorization: 'Basic YTpi' } });
    expect(counts.hits).toBe(0);
  });

  it('fills no memory, however many addresses somebody makes up', async () => {
    const keptRoom = { pages: 200_000, questions: 100_000 };
    const { get, counts } = await aLiveSite({ keptRoom });
    await get('/');
    for (let i = 0; i < 100; i++) {
      await get(`/nothing/${i}`);
      await get(`/search?q=word${i}`);
      await get(`/?x=${i}`);
    }
    expect(counts.bytes).toBeLessThanOrEqual(300_000);
    expect(counts.evictions).toBeGreaterThan(50);
    // Home was made once: what is made up pushes out only its like.
    expect(counts.misses).toBe(101);
  });
});
