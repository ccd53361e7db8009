import { describe, expect, it } from '@jest/globals';
import express from 'express';
import request, { type Response } from 'supertest';
import { published, type TextAnswer } from '../../../src/web/answer.js';
import { renderer } from '../../../src/web/render.js';
import { compressedMemory } from '../../../src/web/representations/compressed.js';
import { renderingSender } from '../../../src/web/representations/rendering.js';
import { viewsOf } from '../../../src/web/views.js';
import { aLibrary, NOW } from '../../support/aLibrary.js';

const TYPE = 'text/vtt; charset=utf-8';
const LONG = 'Rechnungen können runden. '.repeat(200);

interface Place {
  body?: string;
  changedAt?: number;
  nextPublication?: number | null;
  feed?: Pick<TextAnswer, 'self' | 'hubs'>;
}

/** A server of one text, which the test may change under its feet. */
function serverOf(place: Place) {
  const app = express();
  app.disable('x-powered-by');
  const site = {
    now: () => NOW,
    changedAt: () => place.changedAt ?? NOW - 60_000,
    nextPublication: () => place.nextPublication ?? null,
    library: aLibrary,
    baseUrl: 'https://runbook.example',
  };
  const render = renderer(site, viewsOf('views'), '');
  const sendRendering = renderingSender(site, compressedMemory(1_000_000));
  app.get('/text', async (asked, response) => {
    const body = place.body ?? LONG;
    const answer = published({ kind: 'text', type: TYPE, body, ...place.feed });
    await sendRendering(asked, response, render(answer, '/text'));
  });
  return async (headers: Record<string, string> = {}, method: 'get' | 'head' = 'get') => {
    const server = request(app);
    const asking = (method === 'get' ? server.get('/text') : server.head('/text')).set({
      'Accept-Encoding': '',
      ...headers,
    });
    const answer = await (method === 'get' ? asking.buffer(true).parse(asBytes) : asking);
    return { status: answer.status, headers: answer.headers, body: answer.body as Buffer };
  };
}

// What comes here has its coding undone.
function asBytes(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => {
    done(null, Buffer.concat(pieces));
  });
}

describe('a text', () => {
  it('comes with its type, its length in bytes, a tag, a date and how long to keep it', async () => {
    const { status, headers, body } = await serverOf({})();
    expect([status, body.toString('utf8')]).toEqual([200, LONG]);
    expect(headers).toMatchObject({
      'content-type': TYPE,
      'content-length': String(Buffer.byteLength(LONG)),
      'cache-control': 'public, max-age=300, stale-while-revalidate=600',
      'last-modified': new Date(NOW - 59_000).toUTCString(),
      vary: 'Accept-Encoding',
    });
    expect(headers.etag).toMatch(/^"[\w-]+"$/);
  });

  it('answers HEAD with the same headers and nothing else', async () => {
    const get = serverOf({});
    const { date, ...expected } = (await get()).headers;
    const head = await get({}, 'head');
    expect([typeof date, head.status]).toEqual(['string', 200]);
    expect(head.headers).toMatchObject(expected);
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.1, gzip', 'gzip'],
  ])('comes to those who take %s as %s, with a tag of its own', async (accepted, coding) => {
    const get = serverOf({});
    const plain = await get();
    const coded = await get({ 'Accept-Encoding': accepted });
    expect(coded.headers['content-encoding']).toBe(coding);
    expect(Number(coded.headers['content-length'])).toBeLessThan(plain.body.length / 2);
    expect(coded.body.toString('utf8')).toBe(LONG);
    expect(coded.headers.vary).toBe('Accept-Encoding');
    expect(coded.headers.etag).not.toBe(plain.headers.etag);
    const known = { 'If-None-Match': String(coded.headers.etag) };
    const again = await get({ 'Accept-Encoding': accepted, ...known });
    expect([again.status, again.headers['content-encoding']]).toEqual([304, undefined]);
    expect((await get(known)).status).toBe(200);
  });

  it('comes plain when it is short, or when compression is refused', async () => {
    const short = await serverOf({ body: 'WEBVTT' })({ 'Accept-Encoding': 'gzip, br' });
    expect([short.status, short.headers['content-encoding']]).toEqual([200, undefined]);
    const plain = await serverOf({})({ 'Accept-Encoding': 'gzip;q=0, br;q=0' });
    expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined]);
  });

  it('comes in no way when all are refused, which is said in words', async () => {
    const { status, headers, body } = await serverOf({})({ 'Accept-Encoding': 'identity;q=0' });
    expect([status, headers['content-type']]).toEqual([406, 'text/plain; charset=utf-8']);
    expect(body.toString()).toContain('br, gzip or identity');
  });

  it('does not come again to whoever has it, by its tag or by its date', async () => {
    const get = serverOf({});
    const { headers } = await get();
    for (const known of [
      { 'If-None-Match': String(headers.etag) },
      { 'If-Modified-Since': String(headers['last-modified']) },
    ]) {
      const again = await get(known);
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers).toMatchObject({
        etag: headers.etag,
        'last-modified': headers['last-modified'],
        'cache-control': headers['cache-control'],
      });
      for (const name of ['content-type', 'content-encoding', 'content-length']) {
        expect(again.headers[name]).toBeUndefined();
      }
    }
  });

  it('comes again when its bytes are others, though nobody said that anything changed', async () => {
    const place: Place = {};
    const get = serverOf(place);
    const { headers } = await get();
    place.body = `${LONG}!`;
    expect((await get({ 'If-None-Match': String(headers.etag) })).status).toBe(200);
    const since = await get({ 'If-Modified-Since': String(headers['last-modified']) });
    expect([since.status, since.headers['last-modified']]).toEqual([200, undefined]);
  });

  it('is kept no longer than until the next scheduled episode', async () => {
    const keptFor = async (nextPublication: number) =>
      (await serverOf({ nextPublication })()).headers['cache-control'] as unknown;
    expect(await keptFor(NOW + 42_000)).toBe('public, max-age=42');
    expect(await keptFor(NOW)).toBe('no-cache');
  });

  it('has a date only once the second of its change has passed', async () => {
    const dateOf = async (changedAt: number) =>
      (await serverOf({ changedAt })()).headers['last-modified'] as unknown;
    expect(await dateOf(NOW - 1)).toBe(new Date(NOW).toUTCString());
    expect(await dateOf(NOW)).toBeUndefined();
  });

  it('names its address and its hubs when it is a feed', async () => {
    const self = 'https://runbook.example/feed.xml';
    const linkOf = async (feed: Place['feed']) =>
      (await serverOf(feed === undefined ? {} : { feed })()).headers.link as unknown;
    expect(await linkOf({ self })).toBe(`<${self}>; rel="self"`);
    expect(await linkOf({ self, hubs: ['https://a.example/', 'https://b.example/'] })).toBe(
      `<${self}>; rel="self", <https://a.example/>; rel="hub", <https://b.example/>; rel="hub"`,
    );
    expect(await linkOf(undefined)).toBeUndefined();
  });
});
