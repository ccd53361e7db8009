import type { Episode } from '../../domain/episode.js';
import { parseMoment, type Seconds } from '../../domain/timecode.js';
import type { EpisodeEntry, PlacedSegment } from '../../library/entries.js';
import { playingAt } from '../../listening/stretches.js';

/**
 * The second that an address names.
 * @param asked as it was written; null when the address names none
 * @returns null when it is not a time, or lies past the end
 */
export function askedSecond(
  { duration }: Pick<Episode, 'duration'>,
  asked: string | null,
): Seconds | null {
  const second = asked === null ? null : parseMoment(asked);
  return second === null || (duration !== null && second > duration) ? null : second;
}

/**
 * The segment that the moment of an address names: the one that plays there, of several the first.
 * @param asked the moment as it was written; null when the address names none
 * @returns null when no segment is noted there, or the moment is none
 */
export function momentSegment(
  { episode, segments }: Pick<EpisodeEntry, 'episode' | 'segments'>,
  asked: string | null,
): PlacedSegment | null {
  const second = askedSecond(episode, asked);
  return second === null ? null : (playingAt(segments, second)[0] ?? null);
}
