import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { compressedMemory } from '../../../src/web/representations/compressed.js';

const BODY = Buffer.from('Invoices can round per line. '.repeat(200));

describe('a compressed body', () => {
  it('reads back to the same bytes', async () => {
    const compressed = compressedMemory(1_000_000);
    expect(gunzipSync(await compressed('a', BODY, 'gzip'))).toEqual(BODY);
    expect(brotliDecompressSync(await compressed('a', BODY, 'br'))).toEqual(BODY);
    expect(await compressed('a', BODY, 'identity')).toBe(BODY);
  });

  it('is written once, also for those who ask at the same time', async () => {
    const compressed = compressedMemory(1_000_000);
    const [one, two] = await Promise.all([
      compressed('a', BODY, 'gzip'),
      compressed('a', BODY, 'gzip'),
    ]);
    expect(two).toBe(one);
    expect(await compressed('a', BODY, 'gzip')).toBe(one);
  });

  it('leaves when there is no room: the one asked for longest ago first', async () => {
    const size = (await compressedMemory(1_000_000)('a', BODY, 'gzip')).length;
    const compressed = compressedMemory(2 * size + 1);
    const a = await compressed('a', BODY, 'gzip');
    const b = await compressed('b', BODY, 'gzip');
    expect(await compressed('a', BODY, 'gzip')).toBe(a);
    await compressed('c', BODY, 'gzip');
    expect(await compressed('a', BODY, 'gzip')).toBe(a);
    expect(await compressed('b', BODY, 'gzip')).not.toBe(b);
  });

  it('is not kept when it alone is too large', async () => {
    const compressed = compressedMemory(1);
    const a = await compressed('a', BODY, 'gzip');
    expect(await compressed('a', BODY, 'gzip')).not.toBe(a);
  });

  it('takes nobody else’s place when it alone is too large', async () => {
    const size = (await compressedMemory(1_000_000)('a', BODY, 'gzip')).length;
    const compressed = compressedMemory(size);
    const a = await compressed('a', BODY, 'gzip');
    const large = await compressed('b', randomBytes(2 * size), 'gzip');
    expect(large.length).toBeGreaterThan(size);
    expect(await compressed('a', BODY, 'gzip')).toBe(a);
    expect(await compressed('b', BODY, 'gzip')).not.toBe(large);
  });
});
