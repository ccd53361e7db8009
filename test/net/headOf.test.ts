import { afterEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { headOf } from '../../src/net/headOf.js';
import { aLoopback, type Asked, type Loopback } from '../support/loopback.js';

const options = { timeoutMs: 60_000, allowPrivate: true };
let loopback: Loopback | null = null;

afterEach(async () => {
  await loopback?.close();
});

async function headFrom(answer: (response: ServerResponse, asked: Asked) => void) {
  loopback = await aLoopback(answer);
  const head = await headOf(`${loopback.address}/a.mp3`, options);
  return { ...head, asked: loopback.asked.map(({ method }) => method) };
}

const SOUND = { 'Content-Type': 'Audio/MPEG; x=y' };

describe('asking for the head of a file', () => {
  it('gives its length and type, asked by HEAD', async () => {
    const head = await headFrom((response) => {
      response.writeHead(200, { ...SOUND, 'Content-Length': '1234' }).end();
    });
    expect(head).toMatchObject({
      ok: true,
      lengthBytes: 1234,
      type: 'audio/mpeg',
      asked: ['HEAD'],
    });
    expect(loopback?.asked[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('gives where it lies, after redirects', async () => {
    const head = await headFrom((response, { path }) => {
      if (path === '/a.mp3') response.writeHead(302, { Location: '/b.mp3' }).end();
      else response.writeHead(200, { 'Content-Length': '5' }).end();
    });
    expect(head).toMatchObject({
      lengthBytes: 5,
      type: null,
      url: `${loopback?.address ?? ''}/b.mp3`,
    });
  });

  it.each([403, 405, 501])(
    'asks for the first byte when HEAD is answered with %d',
    async (status) => {
      const head = await headFrom((response, { method, headers }) => {
        if (method === 'HEAD') response.writeHead(status).end();
        else if (headers.range === 'bytes=0-0') {
          response.writeHead(206, { ...SOUND, 'Content-Range': 'bytes 0-0/98765' }).end('x');
        } else response.end();
      });
      expect(head).toMatchObject({ ok: true, lengthBytes: 98_765, asked: ['HEAD', 'GET'] });
    },
  );

  it('asks for the first byte when HEAD tells no length, and does not read the rest', async () => {
    const head = await headFrom((response, { method }) => {
      if (method === 'HEAD') response.writeHead(200, SOUND).end();
      else {
        response.writeHead(200, { ...SOUND, 'Content-Length': '5000000000' });
        response.write('x');
      }
    });
    expect(head).toMatchObject({ lengthBytes: 5_000_000_000, asked: ['HEAD', 'GET'] });
  });

  it('knows no length where none is told, or only that of a packed answer', async () => {
    const head = await headFrom((response) => {
      response.writeHead(200, { ...SOUND, 'Content-Encoding': 'gzip', 'Content-Length': '10' });
      response.end();
    });
    expect(head).toMatchObject({ ok: true, lengthBytes: null, type: 'audio/mpeg' });
  });

  it('finds out that a file is empty', async () => {
    const head = await headFrom((response, { method }) => {
      if (method === 'HEAD') response.writeHead(200, { 'Content-Length': '0' }).end();
      else response.writeHead(416, { 'Content-Range': 'bytes */0' }).end();
    });
    expect(head).toMatchObject({ ok: true, lengthBytes: 0 });
  });

  it('says that it is gone, without asking twice', async () => {
    const head = await headFrom((response) => response.writeHead(404).end());
    expect(head).toMatchObject({ ok: false, asked: ['HEAD'] });
    expect(head).toHaveProperty(
      'message',
      `${loopback?.address ?? ''}/a.mp3 answers 404 Not Found: check the address.`,
    );
  });

  it('says that it may not be read, when not even a GET is answered', async () => {
    const head = await headFrom((response) => response.writeHead(403).end());
    expect(head).toMatchObject({ ok: false, passing: false, asked: ['HEAD', 'GET'] });
  });

  it('asks no private machine', async () => {
    expect(await headOf('http://127.0.0.1:9/', { ...options, allowPrivate: false })).toMatchObject({
      message: expect.stringContaining('not on the public internet'),
    });
  });
});
