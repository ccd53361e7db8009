import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { acceptedCodings, type Coding } from './coding.js';
import type { Compressed } from './compressed.js';
import { isUnchanged } from './conditional.js';

/** Below this, a compressed body saves no packet. */
const SMALL_BYTES = 1024;

const TAG_ENDS: Record<Coding, string> = { br: '-br', gzip: '-gz', identity: '' };

/** A body and what is said of it. */
export interface Body {
  bytes: Buffer;
  /** `digestOf` the bytes. */
  digest: string;
  /** A media type, of text with its charset. */
  type: string;
  /** True for formats that are packed already: compressing them again would save nothing. */
  isPacked?: boolean;
  cacheControl: string;
  /** Milliseconds since 1970, a whole second; null when none can be given. */
  lastModified: number | null;
}

/** What a strong tag is made of: it follows from the bytes alone. */
export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/**
 * Sends a body in the coding that the client likes best, with a strong tag of that representation;
 * 304 when the client has it, 406 when it refuses every coding.
 * @param compressed the memory of what was compressed already
 * @param now milliseconds since 1970
 */
export async function sendBody(
  request: Request,
  response: Response,
  { bytes, digest, type, isPacked = false, cacheControl, lastModified }: Body,
  compressed: Compressed,
  now: number,
): Promise<void> {
  if (!isPacked) response.vary('Accept-Encoding');
  const coding = isPacked
    ? 'identity'
    : codingFor(request.headers['accept-encoding'], bytes.length);
  if (coding === null) {
    response.status(406).type('text/plain; charset=utf-8');
    response.end('This is served as br, gzip or identity, and Accept-Encoding refuses all three.');
    return;
  }
  const etag = `"${digest}${TAG_ENDS[coding]}"`;
  response.set({ ETag: etag, 'Cache-Control': cacheControl });
  if (lastModified !== null) response.set('Last-Modified', new Date(lastModified).toUTCString());

  const conditions = {
    ifNoneMatch: request.headers['if-none-match'],
    ifModifiedSince: request.headers['if-modified-since'],
  };
  if (response.statusCode === 200 && isUnchanged(conditions, { etag, lastModified }, now)) {
    response.status(304).end();
    return;
  }
  const written = await compressed(digest, bytes, coding);
  response.type(type).set('Content-Length', String(written.length));
  if (coding !== 'identity') response.set('Content-Encoding', coding);
  if (request.method === 'HEAD') response.end();
  else response.end(written);
}

function codingFor(header: string | undefined, bytes: number): Coding | null {
  const accepted = acceptedCodings(header);
  if (bytes < SMALL_BYTES && accepted.includes('identity')) return 'identity';
  return accepted[0] ?? null;
}
