import type { IncomingMessage, ServerResponse } from 'node:http';
import { PROBLEM_TYPE, problemAnswer } from '../api/problemAnswer.js';

export interface Refusal {
  status: 413 | 421 | 429;
  /** A heading for readers. */
  title: string;
  /** What is wrong and what to do. */
  detail: string;
  headers?: Readonly<Record<string, string>>;
}

/** Answers before anything else is asked: problem+json from the API (RFC 9457), a plain page elsewhere. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { status, title, detail, headers }: Refusal,
): void {
  const isForMachines = /^\/(?:api|oembed)(?:\/|$)/i.test(path);
  const body = isForMachines ? JSON.stringify(problemAnswer(status, detail)) : page(title, detail);
  response.writeHead(status, {
    ...headers,
    ...(isForMachines
      ? {
          'Content-Type': PROBLEM_TYPE,
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Expose-Headers': 'Retry-After, RateLimit, RateLimit-Policy',
        }
      : { 'Content-Type': 'text/html; charset=utf-8' }),
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Nothing that was asked may stand in here: title and detail are our own sentences. */
function page(title: string, detail: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"></head>
<body><h1>${title}</h1><p>${detail}</p></body></html>
`;
}
