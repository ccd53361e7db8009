import type { Seconds } from '../domain/timecode.js';

/** A start that was passed so recently is the one before which the listener wants to go. */
export const JUST_BEGUN: Seconds = 3;

/**
 * The start to which "next" leads: the first behind a second.
 * @param starts in any order
 * @returns null when there is none
 */
export function startAfter(starts: readonly Seconds[], at: Seconds): Seconds | null {
  const later = starts.filter((start) => start > at + 0.3);
  return later.length > 0 ? Math.min(...later) : null;
}

/**
 * The start to which "previous" leads: that of what plays, or, within its first three seconds, the
 * one before it.
 * @returns null before the first
 */
export function startBefore(starts: readonly Seconds[], at: Seconds): Seconds | null {
  const earlier = starts.filter((start) => start < at - JUST_BEGUN);
  const [first] = [...starts].sort((a, b) => a - b);
  if (earlier.length > 0) return Math.max(...earlier);
  return first !== undefined && first <= at ? first : null;
}
