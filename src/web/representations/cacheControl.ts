/** A poll every five minutes finds everything that is new. */
const LONGEST_SECONDS = 300;

/**
 * How long caches may keep what is published: until the next scheduled episode at most.
 * @param nextPublication milliseconds since 1970; null when none is waiting
 * @param now milliseconds since 1970
 */
export function cacheControl(nextPublication: number | null, now: number): string {
  const left = nextPublication === null ? Infinity : Math.floor((nextPublication - now) / 1000);
  const seconds = Math.min(LONGEST_SECONDS, left);
  return seconds > 0 ? `public, max-age=${seconds}` : 'no-cache';
}
