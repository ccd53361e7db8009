import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { codingFor, type Coding } from './coding.js';
import type { Coded, Compressed } from './compressed.js';
import { unchangedTag } from './conditional.js';

/** A body and what is said of it. */
export interface Body {
  bytes: Buffer;
  /** `digestOf` the bytes. */
  digest: string;
  /** A media type, of text with its charset. */
  type: string;
  /** True for formats that are packed already: compressing them again would save nothing. */
  isPacked?: boolean;
  /** How long it may be kept, see `cachingHeaders`. */
  caching: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, a whole second; null when none can be given. */
  lastModified: number | null;
}

/** What was sent to a client. */
export interface Sent {
  coding: Coding;
  /** Its tags in this coding: the first is the one that it has now. */
  etags: readonly [string, ...string[]];
  /** The body as it went out; null when the client had it already, by the first of the tags. */
  coded: Coded | null;
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
 * @returns null when what was sent says nothing of what others would get
 */
export async function sendBody(
  request: Request,
  response: Response,
  { bytes, digest, type, isPacked = false, caching, lastModified }: Body,
  compressed: Compressed,
  now: number,
): Promise<Sent | null> {
  if (!isPacked) response.vary('Accept-Encoding');
  const coding = isPacked
    ? 'identity'
    : codingFor(request.headers['accept-encoding'], bytes.length);
  if (coding === null) {
    response.status(406).type('text/plain; charset=utf-8');
    response.end('This is served as br, gzip or identity, and Accept-Encoding refuses all three.');
    return null;
  }
  const etags = tagsOf(digest, compressed.marks(digest, coding));
  response.set({ ETag: etags[0], ...caching });
  if (lastModified !== null) response.set('Last-Modified', new Date(lastModified).toUTCString());

  const conditions = {
    ifNoneMatch: request.headers['if-none-match'],
    ifModifiedSince: request.headers['if-modified-since'],
  };
  const had =
    response.statusCode === 200 ? unchangedTag(conditions, { etags, lastModified }, now) : null;
  if (had !== null) {
    response.set('ETag', had).status(304).end();
    return had === etags[0] ? { coding, etags, coded: null } : null;
  }
  const coded = await compressed.of(digest, bytes, coding);
  response.set('ETag', tagOf(digest, coded.mark));
  response.type(type).set('Content-Length', String(coded.bytes.length));
  if (coding !== 'identity') response.set('Content-Encoding', coding);
  if (request.method === 'HEAD') response.end();
  else response.end(coded.bytes);
  const others = compressed.marks(digest, coding).filter((mark) => mark !== coded.mark);
  return { coding, etags: tagsOf(digest, [coded.mark, ...others]), coded };
}

function tagsOf(digest: string, [mark = '', ...others]: readonly string[]): [string, ...string[]] {
  return [tagOf(digest, mark), ...others.map((other) => tagOf(digest, other))];
}

function tagOf(digest: string, mark: string): string {
  return `"${digest}${mark}"`;
}
