import type { ProblemAnswer } from './shapes.js';

/** The media type that goes with it. */
export const PROBLEM_TYPE = 'application/problem+json';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Content too large',
  421: 'Misdirected request',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
};

/**
 * A failure as the API gives it (RFC 9457, Problem Details for HTTP APIs).
 * @param status the HTTP status, from 400
 * @param detail one sentence for the caller: what is wrong and what to do
 */
export function problemAnswer(status: number, detail: string): ProblemAnswer {
  const title = TITLES[status] ?? (status < 500 ? 'Bad request' : 'Internal server error');
  return { type: 'about:blank', title, status, detail };
}
