import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Coding } from './coding.js';

/** Gives a body in a coding; the same body is compressed once. */
export type Compressed = (digest: string, body: Buffer, coding: Coding) => Promise<Buffer>;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

// Between the size of the best and the speed of the fastest: a feed of 250 kB takes some milliseconds.
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;

/**
 * A memory of compressed bodies. What was asked for longest ago goes first.
 * @param maxBytes how much it may hold; a body that is larger by itself is not kept
 */
export function compressedMemory(maxBytes: number): Compressed {
  const kept = new Map<string, { bytes: number; written: Promise<Buffer> }>();
  let total = 0;

  function forget(key: string): void {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  function makeRoom(): void {
    for (const key of kept.keys()) {
      if (total <= maxBytes) return;
      forget(key);
    }
  }

  return (digest, body, coding) => {
    if (coding === 'identity') return Promise.resolve(body);
    const key = `${digest}-${coding}`;
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known.written;
    }
    // Kept before it is written, so that those who ask meanwhile wait for the same bytes.
    const entry = { bytes: 0, written: compress(body, coding) };
    kept.set(key, entry);
    entry.written.then(
      ({ length }) => {
        if (kept.get(key) !== entry) return;
        if (length > maxBytes) {
          forget(key);
          return;
        }
        entry.bytes = length;
        total += length;
        makeRoom();
      },
      () => {
        if (kept.get(key) === entry) forget(key);
      },
    );
    return entry.written;
  };
}

function compress(body: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> {
  if (coding === 'gzip') return gzipped(body, { level: GZIP_LEVEL });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
