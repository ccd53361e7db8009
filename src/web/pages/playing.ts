import type { Seconds } from '../../domain/timecode.js';
import type { PlacedSegment } from '../../library/entries.js';

/**
 * The segments that play at a second: those with the last start that is not after it, unless they
 * are known to have ended. Several when they share that start; none before the first.
 */
export function playingAt(segments: readonly PlacedSegment[], second: Seconds): Set<string> {
  const begun = segments.filter(({ start }) => start !== null && start <= second);
  const last = Math.max(...begun.map(({ start }) => start ?? 0));
  return new Set(
    begun
      .filter(({ start, end }) => start === last && (end === null || second < end))
      .map(({ segment }) => segment.id),
  );
}
