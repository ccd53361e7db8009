import { startOf, type Episode } from './episode.js';
import type { Seconds } from './timecode.js';

/**
 * The second at which each segment ends, by segment id: as written, else the next start in time
 * order when the episode is complete and every segment has a start (segments that share a start
 * share their end; the last ends with the media, if its duration is known). Otherwise null.
 */
export function endsOf(
  episode: Pick<Episode, 'segments' | 'complete' | 'duration'>,
): Map<string, Seconds | null> {
  const starts = episode.segments.map(startOf);
  const known = starts.filter((start) => start !== null).sort((a, b) => a - b);
  const followsFromNext = episode.complete && known.length === starts.length;

  return new Map(
    episode.segments.map((segment) => {
      const start = startOf(segment);
      if (start === null) return [segment.id, null];
      const written = segment.time?.end ?? null;
      if (written !== null || !followsFromNext) return [segment.id, written];
      const next = known.find((other) => other > start) ?? episode.duration;
      return [segment.id, next !== null && next > start ? next : null];
    }),
  );
}
