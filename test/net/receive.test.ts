import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { once } from 'node:events';
import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { PACKINGS, receive } from '../../src/net/receive.js';
import { aLoopback, type Loopback } from '../support/loopback.js';

const open: Loopback[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

/** The body of a real answer, of which the head is there. */
async function bodyOf(
  pieces: readonly Uint8Array[],
  headers: OutgoingHttpHeaders = {},
): Promise<IncomingMessage> {
  const loopback = await aLoopback((response) => {
    response.writeHead(200, headers);
    for (const piece of pieces) response.write(piece);
    response.end();
  });
  open.push(loopback);
  const [body] = (await once(get(loopback.address, { agent: false }), 'response')) as [
    IncomingMessage,
  ];
  return body;
}

const packed = (packing: string) => ({ 'Content-Encoding': packing });
const PACKERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  identity: (bytes) => bytes,
};
const TEXT = Buffer.from('<rss>ü</rss>');

describe('receiving the body of an answer', () => {
  it('gives all of it, in whatever pieces it comes', async () => {
    expect(await receive(await bodyOf([TEXT.subarray(0, 6), TEXT.subarray(6)]), 100)).toEqual(TEXT);
    expect(await receive(await bodyOf([]), 0)).toEqual(Buffer.alloc(0));
  });

  it.each([...PACKINGS.split(', '), 'x-gzip', ' GZip ', 'identity'])(
    'unpacks %j',
    async (packing) => {
      const pack = PACKERS[packing.trim().toLowerCase()];
      const body = await bodyOf([pack?.(TEXT) ?? Buffer.alloc(0)], packed(packing));
      expect(await receive(body, 100)).toEqual(TEXT);
    },
  );

  it.each(['rot13', 'gzip, br', 'constructor'])('refuses what is packed as %j', async (packing) => {
    await expect(receive(await bodyOf([TEXT], packed(packing)), 100)).rejects.toThrow(packing);
  });

  it('refuses what is packed in a damaged way, or cut off inside', async () => {
    const damaged = await bodyOf([TEXT], packed('gzip'));
    await expect(receive(damaged, 100)).rejects.toMatchObject({ code: 'Z_DATA_ERROR' });
    const half = await bodyOf([gzipSync(TEXT).subarray(0, 15)], packed('gzip'));
    await expect(receive(half, 100)).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
  });

  it('takes exactly the limit, and not a byte more', async () => {
    expect(await receive(await bodyOf([TEXT]), TEXT.length)).toEqual(TEXT);
    const limit = TEXT.length - 1;
    await expect(receive(await bodyOf([TEXT]), limit)).rejects.toMatchObject({ maxBytes: limit });
  });

  it('counts what is unpacked: a small archive may hold gigabytes', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    expect(bomb.length).toBeLessThan(2000);
    const body = await bodyOf([bomb], packed('gzip'));
    await expect(receive(body, 10_000)).rejects.toMatchObject({ maxBytes: 10_000 });
    expect(body.destroyed).toBe(true);
  });

  it('counts what arrives, too: a large archive may hold nothing', async () => {
    const hollow = Buffer.concat(Array.from({ length: 100 }, () => gzipSync('')));
    expect(hollow.length).toBeGreaterThan(1000);
    const body = await bodyOf([hollow], packed('gzip'));
    await expect(receive(body, 1000)).rejects.toMatchObject({ maxBytes: 1000 });
  });

  it('gives back any bytes as they were, in any pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
        async (all) => {
          const whole = Buffer.concat(all);
          expect(await receive(await bodyOf(all), 2000)).toEqual(whole);
          expect(await receive(await bodyOf([gzipSync(whole)], packed('gzip')), 2000)).toEqual(
            whole,
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
