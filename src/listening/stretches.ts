import type { Seconds } from '../domain/timecode.js';

/** When something is discussed: a start, and an end when it is known. */
export interface Span {
  start: Seconds | null;
  end: Seconds | null;
}

/**
 * Where playing a segment stops: its end, else the next known start of the episode, else the end of
 * the recording. Null when none of these is known.
 * @param starts all known starts of the episode, in any order
 */
export function untilOf(
  { start, end }: { start: Seconds; end: Seconds | null },
  starts: readonly Seconds[],
  duration: Seconds | null,
): Seconds | null {
  if (end !== null) return end;
  const later = starts.filter((other) => other > start);
  if (later.length > 0) return Math.min(...later);
  return duration !== null && duration > start ? duration : null;
}

/**
 * Those that play at a second: with the last start that is not after it, unless they are known to
 * have ended. Several when they share that start; none before the first.
 */
export function playingAt<S extends Span>(spans: readonly S[], second: Seconds): S[] {
  const begun = spans.filter(({ start }) => start !== null && start <= second);
  const last = Math.max(...begun.map(({ start }) => start ?? 0));
  return begun.filter(({ start, end }) => start === last && (end === null || second < end));
}
