import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { contentSecurityPolicy } from './contentSecurityPolicy.js';

/** Half a year, as helmet and browsers' own lists take it; other hosts below this one are not ours to decide on. */
const HSTS = { maxAge: 180 * 24 * 60 * 60, includeSubDomains: false };

/** Headers that a browser heeds on documents alone. */
const GUIDING_DOCUMENTS = [
  'Content-Security-Policy',
  'Referrer-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'Strict-Transport-Security',
];

/**
 * Headers that every answer carries, but for scripts and styles (see `asPartOfAPage`).
 * @param baseUrl the public origin; under https, browsers are told to come by https alone
 */
export function securityHeaders(baseUrl: string): RequestHandler[] {
  return [
    helmet({
      // Written below: it differs from page to page, and says who may frame them, which X-Frame-Options
      // cannot say of the embedded player.
      contentSecurityPolicy: false,
      xFrameOptions: false,
      strictTransportSecurity: baseUrl.startsWith('https:') ? HSTS : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      // For Internet Explorer, Flash and browsers' filters of ten years ago.
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
    }),
    (_request, response, next) => {
      response.set({
        'Content-Security-Policy': contentSecurityPolicy('page'),
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      });
      next();
    },
  ];
}

/** Takes what only guides documents from a script or a style: a page loads a dozen, and each byte counts. */
export function asPartOfAPage(response: Response): void {
  for (const name of GUIDING_DOCUMENTS) response.removeHeader(name);
}

/** Lets pages of other sites show it or frame it, also those that load nothing that does not say so (COEP). */
export const FOR_OTHER_SITES = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * Lets pages of other sites read what is made for machines: feeds, captions, chapters, the API, media.
 * Asking whether something changed, or for a part of a file, makes browsers ask for leave first.
 */
export function openToOtherSites(request: Request, response: Response, next: NextFunction): void {
  response.set({ 'Access-Control-Allow-Origin': '*', ...FOR_OTHER_SITES });
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
const READABLE =
  'ETag, Link, Content-Range, Accept-Ranges, RateLimit, RateLimit-Policy, Retry-After';
