import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { TooLarge, UnknownPacking } from './failure.js';

/** What `receive` can unpack, for Accept-Encoding. */
export const PACKINGS = 'gzip, br, deflate';

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/**
 * Reads the body of an answer to its end, unpacked. Counts what really arrives, packed and unpacked,
 * and stops at once beyond the limit: Content-Length may lie, and a small archive may hold gigabytes.
 * Throws TooLarge, UnknownPacking, or the error of the connection or of the archive.
 */
export async function receive(body: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const piece of counted(source, maxBytes)) pieces.push(piece);
  };
  const arriving = (source: AsyncIterable<Buffer>) => counted(source, maxBytes);
  const unpack = unpackerOf(body);
  if (unpack === null) await pipeline(body, collect);
  else await pipeline(body, arriving, unpack, collect);
  return Buffer.concat(pieces);
}

function unpackerOf(body: IncomingMessage): Transform | null {
  const packing = (body.headers['content-encoding'] ?? '').trim().toLowerCase();
  if (packing === '' || packing === 'identity') return null;
  const make = Object.hasOwn(UNPACKERS, packing) ? UNPACKERS[packing] : undefined;
  if (make === undefined) throw new UnknownPacking(packing);
  return make();
}

async function* counted(source: AsyncIterable<Buffer>, maxBytes: number) {
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new TooLarge(maxBytes);
    yield piece;
  }
}
