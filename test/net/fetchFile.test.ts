import { afterEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { fetchFile } from '../../src/net/fetchFile.js';
import { aLoopback, type Asked, type Loopback } from '../support/loopback.js';

const open: Loopback[] = [];
const OPTIONS = { accept: 'text/csv', maxBytes: 1000, timeoutMs: 60_000, allowPrivate: true };

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function serving(answer: (response: ServerResponse, asked: Asked) => void) {
  const loopback = await aLoopback(answer);
  open.push(loopback);
  return loopback;
}

describe('fetching a file', () => {
  it('gives its bytes, its charset, and by what it will be known again', async () => {
    const { address, asked } = await serving((response) => {
      response.setHeader('Content-Type', 'text/csv; charset=iso-8859-1');
      response.setHeader('ETag', 'W/"1"');
      response.end(Buffer.from([0, 0xff]));
    });
    expect(await fetchFile(address, null, OPTIONS)).toEqual({
      ok: true,
      isNew: true,
      bytes: Buffer.from([0, 0xff]),
      charset: 'iso-8859-1',
      validators: { etag: 'W/"1"', lastModified: null },
    });
    expect(asked[0]?.headers).not.toHaveProperty('if-none-match');
  });

  it('asks whether it is another one, where it is led to as well', async () => {
    const { address, asked } = await serving((response, { path }) => {
      response.writeHead(path === '/' ? 302 : 304, path === '/' ? { Location: '/file' } : {});
      response.end();
    });
    const known = { etag: '"1"', lastModified: 'Tue, 31 Mar 2026 12:00:00 GMT' };
    expect(await fetchFile(address, known, OPTIONS)).toEqual({ ok: true, isNew: false });
    expect(asked[1]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': known.lastModified,
    });
  });

  it('takes no "not modified" that it did not ask for', async () => {
    const { address } = await serving((response) => response.writeHead(304).end());
    expect(await fetchFile(address, null, OPTIONS)).toMatchObject({
      ok: false,
      message: expect.stringContaining('answers 304'),
    });
  });

  it('stops at the limit', async () => {
    const { address } = await serving((response) => response.end('x'.repeat(1001)));
    expect(await fetchFile(address, null, OPTIONS)).toMatchObject({
      ok: false,
      message: expect.stringContaining('more than 1 kB'),
    });
  });
});
