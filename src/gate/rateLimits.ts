import { RateLimiterMemory } from 'rate-limiter-flexible';

export const WINDOW_SECONDS = 60;

/** What is counted apart: pages that search, and the API. */
export type Counted = 'search' | 'api';

/** How a reader stands. */
export interface Standing {
  counted: Counted;
  isOver: boolean;
  /** How many of a window may be asked for, and how many of them are left. */
  limit: number;
  left: number;
  /** Whole seconds until the window ends. */
  seconds: number;
}

/**
 * What an address counts as. Feeds, pages and media never do: a reader's app must always get its feed, and
 * they come ready from memory or from the disk.
 */
export function countedAs(path: string): Counted | null {
  if (/^\/api(?:\/|$)/i.test(path)) return 'api';
  return /^\/(?:search|lookup(?:\.csv|\.md)?|upgrade(?:\.csv|\.md)?)\/?$/i.test(path)
    ? 'search'
    : null;
}

/**
 * Counts requests by reader.
 * @param limit how many of each kind a reader may send within a minute; 0 counts nothing
 * @returns counts one more, and says how the reader stands
 */
export function rateLimits(
  limit: number,
): ((counted: Counted, reader: string) => Promise<Standing>) | null {
  if (limit === 0) return null;
  const limiter = (keyPrefix: Counted) =>
    new RateLimiterMemory({ keyPrefix, points: limit, duration: WINDOW_SECONDS });
  const limiters = { search: limiter('search'), api: limiter('api') };
  return async (counted, reader) => {
    const { consumedPoints, msBeforeNext } = await limiters[counted].penalty(reader);
    return {
      counted,
      isOver: consumedPoints > limit,
      limit,
      left: Math.max(0, limit - consumedPoints),
      seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
    };
  };
}

/** The fields that say so (draft-ietf-httpapi-ratelimit-headers-10, and Retry-After of RFC 9110). */
export function rateLimitHeaders(standing: Standing): Record<string, string> {
  const { counted, limit, left, seconds, isOver } = standing;
  return {
    'RateLimit-Policy': `"${counted}";q=${limit};w=${WINDOW_SECONDS}`,
    RateLimit: `"${counted}";r=${left};t=${seconds}`,
    ...(isOver ? { 'Retry-After': String(seconds) } : {}),
  };
}
