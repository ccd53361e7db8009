import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { TextAnswer } from '../answer.js';
import type { Site } from '../site.js';
import { cacheControl } from './cacheControl.js';
import type { Compressed } from './compressed.js';
import { lastModified, modifiedMemory } from './modified.js';
import { digestOf, sendBody } from './sendBody.js';

const MEMORY_ADDRESSES = 2000;

/**
 * Sends texts for machines with all that lets a client ask again cheaply: a strong tag of each
 * representation, a date, 304, compression, and how long to keep them.
 * @param compressed keeps compressed bodies for the next who asks
 */
export function textSender(
  site: Pick<Site, 'now' | 'changedAt' | 'nextPublication'>,
  compressed: Compressed,
): (request: Request, response: Response, answer: TextAnswer) => Promise<void> {
  const modifiedAt = modifiedMemory(MEMORY_ADDRESSES);

  return async (request, response, answer) => {
    const now = site.now();
    const bytes = Buffer.from(answer.body, 'utf8');
    const digest = digestOf(bytes);
    const times = { changedAt: site.changedAt(), now };
    if (answer.self !== undefined) response.set('Link', webSubLinks(answer.self, answer.hubs));
    const body = {
      bytes,
      digest,
      type: answer.type,
      cacheControl: cacheControl(site.nextPublication(), now),
      lastModified: lastModified(modifiedAt(addressKey(request), digest, times), now),
    };
    await sendBody(request, response, body, compressed, now);
  };
}

// An address can be as long as a header may be; its digest never is.
function addressKey(request: Request): string {
  return createHash('sha256').update(request.originalUrl).digest('base64url');
}

/** WebSub, 4: one `self`, which is the topic, and each hub that tells of it. */
function webSubLinks(self: string, hubs: readonly string[] = []): string {
  return [`<${self}>; rel="self"`, ...hubs.map((hub) => `<${hub}>; rel="hub"`)].join(', ');
}
