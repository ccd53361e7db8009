import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { aLibrary } from '../support/aLibrary.js';
import { anEpisode } from '../support/builders.js';
import { aSite, SOUND } from '../support/aSite.js';

let get: Awaited<ReturnType<typeof aSite>>['get'];

beforeAll(async () => {
  ({ get } = await aSite());
});

describe('media files', () => {
  it('are served with their type and whole length', async () => {
    const { status, headers } = await get('/media/tour.mp3');
    expect([status, headers['content-type'], headers['content-length']]).toEqual([
      200,
      'audio/mpeg',
      String(SOUND.length),
    ]);
    expect(headers['accept-ranges']).toBe('bytes');
  });

  it.each([
    ['bytes=0-99', 206, 'bytes 0-99/1000', 100],
    ['bytes=900-', 206, 'bytes 900-999/1000', 100],
    ['bytes=-10', 206, 'bytes 990-999/1000', 10],
  ])('answer the range %s', async (range, status, content, length) => {
    const answer = await get('/media/tour.mp3').set('Range', range);
    expect([answer.status, answer.headers['content-range']]).toEqual([status, content]);
    expect(answer.body).toHaveLength(length);
  });

  it('go on with a part only while the file is the same', async () => {
    const { headers } = await get('/media/tour.mp3');
    const { etag = '' } = headers;
    expect(etag).toMatch(/^"[\w-]+"$/);
    const resume = (condition: string) =>
      get('/media/tour.mp3').set('Range', 'bytes=0-99').set('If-Range', condition);
    expect((await resume(etag)).status).toBe(206);
    expect((await resume('"another"')).status).toBe(200);
  });

  it('have another tag once they are written anew, even at the same length', async () => {
    const { get: getFrom, mediaFolder } = await aSite();
    const before = (await getFrom('/media/tour.mp3')).headers.etag;
    await writeFile(path.join(mediaFolder, 'tour.mp3'), Buffer.alloc(SOUND.length, 1));
    expect((await getFrom('/media/tour.mp3')).headers.etag).not.toBe(before);
  });

  it('refuse a range that is not there', async () => {
    const answer = await get('/media/tour.mp3').set('Range', 'bytes=5000-');
    expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */1000']);
  });

  it.each([
    ['a.m4a', 'audio/x-m4a'],
    ['a.m4v', 'video/x-m4v'],
    ['a.opus', 'audio/ogg'],
    ['deep er/a.mp4', 'video/mp4'],
    ['a.vtt', 'text/vtt; charset=utf-8'],
    ['a.srt', 'application/x-subrip; charset=utf-8'],
  ])('%s is served as %s, also to HEAD', async (name, type) => {
    const { app, mediaFolder } = await aSite();
    await mkdir(path.join(mediaFolder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(mediaFolder, name), SOUND);
    const { status, headers } = await request(app).head(`/media/${encodeURI(name)}`);
    expect([status, headers['content-type'], headers['content-length']]).toEqual([
      200,
      type,
      String(SOUND.length),
    ]);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it.each([
    ['audio/mp4', 'audio/mp4'],
    ['text/html', 'audio/mpeg'],
  ])('that the feed states to be %s are served as %s', async (type, expected) => {
    const enclosure = { url: '/media/tour.mp3', type, lengthBytes: SOUND.length };
    const media = { videoUrl: null, enclosure };
    const { get: getFrom } = await aSite(aLibrary({ episodes: [anEpisode({ media })] }));
    expect((await getFrom('/media/tour.mp3')).headers['content-type']).toBe(expected);
  });

  it('let players of other sites ask for a part', async () => {
    const { app } = await aSite();
    const { status, headers } = await request(app).options('/media/tour.mp3');
    expect([status, headers['access-control-allow-headers']]).toEqual([204, '*']);
  });

  it.each(['/media/.secret', '/media/', '/media/nothing.mp3'])(
    '%s does not exist',
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );

  it('that could run something are only downloaded', async () => {
    const { headers } = await get('/media/page.html');
    expect(headers['content-disposition']).toBe('attachment');
  });
});

describe('public files', () => {
  it('answer HEAD, which podcast directories ask the artwork for', async () => {
    const { app } = await aSite();
    const { status, headers } = await request(app).head('/artwork.png');
    expect([status, headers['content-type'], headers['accept-ranges']]).toEqual([
      200,
      'image/png',
      'bytes',
    ]);
  });

  it('named by pages are all there', async () => {
    const { text } = await get('/episodes/0');
    const addresses = [...text.matchAll(/(?:href|src)="(\/[^"]*\.[a-z0-9]+(?:\?v=[^"]*)?)"/g)];
    expect(addresses.length).toBeGreaterThan(10);
    for (const [, address = ''] of addresses) {
      expect([address, (await get(address)).status]).toEqual([address, 200]);
    }
  });
});
