import type { NextFunction, Request, Response } from 'express';
import { contentSecurityPolicy } from './contentSecurityPolicy.js';

const GUIDING_DOCUMENTS = {
  'Content-Security-Policy': contentSecurityPolicy('page'),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Headers that every answer carries, but for scripts and styles (see `asPartOfAPage`). */
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({ 'X-Content-Type-Options': 'nosniff', ...GUIDING_DOCUMENTS });
  next();
}

/** Takes what only guides documents from a script or a style: a page loads a dozen, and each byte counts. */
export function asPartOfAPage(response: Response): void {
  for (const name of Object.keys(GUIDING_DOCUMENTS)) response.removeHeader(name);
}

/**
 * Lets pages of other sites read what is made for machines: feeds, captions, chapters, the API, media.
 * Asking whether something changed, or for a part of a file, makes browsers ask for leave first.
 */
export function openToOtherSites(request: Request, response: Response, next: NextFunction): void {
  response.set('Access-Control-Allow-Origin', '*');
  if (request.method !== 'OPTIONS') {
    response.set('Access-Control-Expose-Headers', READABLE);
    next();
    return;
  }
  response.set({
    Allow: 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '86400',
  });
  response.status(204).end();
}

// The other headers that a page may want are open to it anyway.
const READABLE = 'ETag, Link, Content-Range, Accept-Ranges';
