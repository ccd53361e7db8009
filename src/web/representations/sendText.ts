import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { TextAnswer } from '../answer.js';
import type { Site } from '../site.js';
import { cacheControl } from './cacheControl.js';
import { acceptedCodings, type Coding } from './coding.js';
import { compressedMemory } from './compressed.js';
import { isUnchanged } from './conditional.js';
import { lastModified, modifiedMemory } from './modified.js';

/** Below this, a compressed body saves no packet. */
const SMALL_BYTES = 1024;
const MEMORY_BYTES = 32 * 1024 * 1024;
const MEMORY_ADDRESSES = 2000;

const TAG_ENDS: Record<Coding, string> = { br: '-br', gzip: '-gz', identity: '' };

/**
 * Sends texts with all that lets a client ask again cheaply: a strong tag of each representation, a
 * date, 304, compression, and how long to keep them. Compressed bodies are kept for the next who asks.
 */
export function textSender(
  site: Pick<Site, 'now' | 'changedAt' | 'nextPublication'>,
): (request: Request, response: Response, answer: TextAnswer) => Promise<void> {
  const compressed = compressedMemory(MEMORY_BYTES);
  const modifiedAt = modifiedMemory(MEMORY_ADDRESSES);

  return async (request, response, answer) => {
    const now = site.now();
    const body = Buffer.from(answer.body, 'utf8');
    const digest = createHash('sha256').update(body).digest('base64url');
    response.vary('Accept-Encoding');

    const coding = codingFor(request.headers['accept-encoding'], body.length);
    if (coding === null) {
      response.status(406).type('text/plain; charset=utf-8');
      response.end(
        'This is served as br, gzip or identity, and Accept-Encoding refuses all three.',
      );
      return;
    }
    const etag = `"${digest}${TAG_ENDS[coding]}"`;
    const times = { changedAt: site.changedAt(), now };
    const modified = lastModified(modifiedAt(addressKey(request), digest, times), now);
    response.set({ ETag: etag, 'Cache-Control': cacheControl(site.nextPublication(), now) });
    if (modified !== null) response.set('Last-Modified', new Date(modified).toUTCString());
    if (answer.self !== undefined) response.set('Link', webSubLinks(answer.self, answer.hubs));

    const conditions = {
      ifNoneMatch: request.headers['if-none-match'],
      ifModifiedSince: request.headers['if-modified-since'],
    };
    if (isUnchanged(conditions, { etag, lastModified: modified }, now)) {
      response.status(304).end();
      return;
    }
    const written = await compressed(digest, body, coding);
    response.type(answer.type).set('Content-Length', String(written.length));
    if (coding !== 'identity') response.set('Content-Encoding', coding);
    if (request.method === 'HEAD') response.end();
    else response.end(written);
  };
}

function codingFor(header: string | undefined, bytes: number): Coding | null {
  const accepted = acceptedCodings(header);
  if (bytes < SMALL_BYTES && accepted.includes('identity')) return 'identity';
  return accepted[0] ?? null;
}

// An address can be as long as a header may be; its digest never is.
function addressKey(request: Request): string {
  return createHash('sha256').update(request.originalUrl).digest('base64url');
}

/** WebSub, 4: one `self`, which is the topic, and each hub that tells of it. */
function webSubLinks(self: string, hubs: readonly string[] = []): string {
  return [`<${self}>; rel="self"`, ...hubs.map((hub) => `<${hub}>; rel="hub"`)].join(', ');
}
