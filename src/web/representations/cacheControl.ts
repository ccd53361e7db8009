/** Of what stands under an address that will never name anything else: a year, the most that HTTP caches take. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * How caches may keep an answer. `page`: browsers ask each time, so that readers see a save at once,
 * and a CDN may spare us the crowd (RFC 9213). `document`: feeds and what they link to, polled by
 * programs. `own`: nobody but who asked. `for ever`: its address will never name other bytes.
 */
export type Keeping = 'page' | 'document' | 'own' | 'for ever';

/**
 * In seconds: how long an answer is fresh, and how long after it a cache may still give it out while
 * it asks again (RFC 5861).
 */
interface Freshness {
  fresh: number;
  stale: number;
}

/** A poll every five minutes finds everything that is new. */
const DOCUMENT: Freshness = { fresh: 300, stale: 600 };
/** Forty who open the same link at once are one request here. */
const PAGE_AT_CDN: Freshness = { fresh: 10, stale: 60 };

/**
 * The headers that say how long caches may keep an answer, and go on giving it out while they ask
 * again: until the next scheduled episode at most.
 * @param nextPublication milliseconds since 1970; null when none is waiting
 * @param now milliseconds since 1970
 */
export function cachingHeaders(
  keeping: Keeping,
  nextPublication: number | null,
  now: number,
): Readonly<Record<string, string>> {
  const left = nextPublication === null ? Infinity : Math.floor((nextPublication - now) / 1000);
  switch (keeping) {
    case 'for ever':
      return { 'Cache-Control': FOR_EVER };
    case 'own':
      return { 'Cache-Control': 'private, no-cache' };
    case 'document':
      return { 'Cache-Control': bounded(DOCUMENT, left) ?? 'no-cache' };
    case 'page': {
      const atCdn = bounded(PAGE_AT_CDN, left);
      return { 'Cache-Control': 'no-cache', ...(atCdn && { 'CDN-Cache-Control': atCdn }) };
    }
  }
}

/**
 * How many milliseconds before the next publication the headers begin to say less than usual.
 */
export const BOUNDED_BEFORE_MS = (DOCUMENT.fresh + DOCUMENT.stale) * 1000;

function bounded({ fresh, stale }: Freshness, left: number): string | null {
  const seconds = Math.min(fresh, left);
  if (seconds <= 0) return null;
  const more = Math.min(stale, left - seconds);
  return `public, max-age=${seconds}${more > 0 ? `, stale-while-revalidate=${more}` : ''}`;
}
