/** Of what stands under an address that will never name anything else: a year, the most that HTTP caches take. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

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
