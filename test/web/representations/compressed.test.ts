import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Coding } from '../../../src/web/representations/coding.js';
import { compressedMemory, type Compressed } from '../../../src/web/representations/compressed.js';

const BODY = Buffer.from('Invoices can round per line. '.repeat(200));
/** Words in changing order, which a better compressor makes more of. */
const MIXED = Buffer.from(
  Array.from({ length: 2000 }, (_, i) => `line ${(i * 7919) % 2003} rounds ${(i * i) % 97}`).join(
    '\n',
  ),
);

async function bytesOf(compressed: Compressed, digest: string, body: Buffer, coding: Coding) {
  return (await compressed.of(digest, body, coding)).bytes;
}

describe('a compressed body', () => {
  it('reads back to the same bytes', async () => {
    const compressed = compressedMemory(1_000_000);
    expect(gunzipSync(await bytesOf(compressed, 'a', BODY, 'gzip'))).toEqual(BODY);
    expect(brotliDecompressSync(await bytesOf(compressed, 'a', BODY, 'br'))).toEqual(BODY);
    expect(await bytesOf(compressed, 'a', BODY, 'identity')).toBe(BODY);
  });

  it('is written once, also for those who ask at the same time', async () => {
    const compressed = compressedMemory(1_000_000);
    const [one, two] = await Promise.all([
      bytesOf(compressed, 'a', BODY, 'gzip'),
      bytesOf(compressed, 'a', BODY, 'gzip'),
    ]);
    expect(two).toBe(one);
    expect(await bytesOf(compressed, 'a', BODY, 'gzip')).toBe(one);
  });

  it('leaves when there is no room: the one asked for longest ago first', async () => {
    const size = (await bytesOf(compressedMemory(1_000_000), 'a', BODY, 'gzip')).length;
    const compressed = compressedMemory(2 * size + 1);
    const a = await bytesOf(compressed, 'a', BODY, 'gzip');
    const b = await bytesOf(compressed, 'b', BODY, 'gzip');
    expect(await bytesOf(compressed, 'a', BODY, 'gzip')).toBe(a);
    await bytesOf(compressed, 'c', BODY, 'gzip');
    expect(await bytesOf(compressed, 'a', BODY, 'gzip')).toBe(a);
    expect(await bytesOf(compressed, 'b', BODY, 'gzip')).not.toBe(b);
  });

  it('is not kept when it alone is too large', async () => {
    const compressed = compressedMemory(1);
    const a = await bytesOf(compressed, 'a', BODY, 'gzip');
    expect(await bytesOf(compressed, 'a', BODY, 'gzip')).not.toBe(a);
  });

  it('takes nobody else’s place when it alone is too large', async () => {
    const size = (await bytesOf(compressedMemory(1_000_000), 'a', BODY, 'gzip')).length;
    const compressed = compressedMemory(size);
    const a = await bytesOf(compressed, 'a', BODY, 'gzip');
    const large = await bytesOf(compressed, 'b', randomBytes(2 * size), 'gzip');
    expect(large.length).toBeGreaterThan(size);
    expect(await bytesOf(compressed, 'a', BODY, 'gzip')).toBe(a);
    expect(await bytesOf(compressed, 'b', BODY, 'gzip')).not.toBe(large);
  });

  it('is written as small as can be for those who come later, with a mark of its own', async () => {
    const compressed = compressedMemory(1_000_000);
    const quick = await compressed.of('a', MIXED, 'br');
    expect(compressed.marks('a', 'br')).toEqual(['-br', '-br11']);
    expect(await compressed.improve('a', MIXED)).toBe(true);
    const best = await compressed.of('a', MIXED, 'br');
    expect(best.bytes.length).toBeLessThan(quick.bytes.length);
    expect(brotliDecompressSync(best.bytes)).toEqual(MIXED);
    expect([quick.mark, best.mark]).toEqual(['-br', '-br11']);
    expect(compressed.marks('a', 'br')).toEqual(['-br11', '-br']);
  });

  it('is written quickly again once the better one had to make room', async () => {
    const compressed = compressedMemory(1020);
    await compressed.improve('a', BODY);
    const filler = await compressed.of('b', randomBytes(990), 'gzip');
    expect(filler.bytes.length).toBeGreaterThan(990);
    expect((await compressed.of('a', BODY, 'br')).mark).toBe('-br');
  });

  it('is left as it is when it is too long to be improved, or cannot be kept', async () => {
    const long = Buffer.alloc(600 * 1024, 'a');
    expect(await compressedMemory(10_000_000).improve('a', long)).toBe(false);
    expect(await compressedMemory(1).improve('a', BODY)).toBe(false);
  });
});
