import type { NextFunction, Request, Response } from 'express';
import { contentSecurityPolicy } from './contentSecurityPolicy.js';

/** Headers that every answer carries. */
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy': contentSecurityPolicy('page'),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  });
  next();
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
