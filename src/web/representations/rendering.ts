import type { Request, Response } from 'express';
import type { Site } from '../site.js';
import { cachingHeaders, type Keeping } from './cacheControl.js';
import type { Compressed } from './compressed.js';
import { lastModified } from './modified.js';
import { sendBody, type Body, type Sent } from './sendBody.js';

/** What an answer was made into: the same for all who ask, whatever coding they take. */
export interface Rendering extends Pick<Body, 'bytes' | 'digest' | 'type' | 'isPacked'> {
  status: number;
  /** What is said of it besides its form: a policy, links. */
  headers: Readonly<Record<string, string>>;
  keeping: Keeping;
  /** Milliseconds since 1970: when these bytes came to stand at this address; null when nobody knows. */
  modifiedAt: number | null;
}

/** Sends a rendering as `sendBody` does. */
export type SendRendering = (
  request: Request,
  response: Response,
  rendering: Rendering,
) => Promise<Sent | null>;

/** @param compressed keeps compressed bodies for the next who asks */
export function renderingSender(
  site: Pick<Site, 'now' | 'nextPublication'>,
  compressed: Compressed,
): SendRendering {
  return (request, response, { status, headers, keeping, modifiedAt, ...rest }) => {
    const now = site.now();
    const body = {
      ...rest,
      caching: cachingHeaders(keeping, site.nextPublication(), now),
      lastModified: modifiedAt === null ? null : lastModified(modifiedAt, now),
    };
    response.status(status).set(headers);
    return sendBody(request, response, body, compressed, now);
  };
}
