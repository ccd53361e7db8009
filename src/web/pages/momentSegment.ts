import { parseMoment } from '../../domain/timecode.js';
import type { EpisodeEntry, PlacedSegment } from '../../library/entries.js';
import { playingAt } from '../../listening/stretches.js';

/**
 * The segment that the moment of an address names: the one that plays there, of several the first.
 * @param asked the moment as it was written; null when the address names none
 * @returns null when it is not a time, lies past the end, or no segment is noted there
 */
export function momentSegment(
  { episode, segments }: Pick<EpisodeEntry, 'episode' | 'segments'>,
  asked: string | null,
): PlacedSegment | null {
  const moment = asked === null ? null : parseMoment(asked);
  if (moment === null) return null;
  if (episode.duration !== null && moment > episode.duration) return null;
  return playingAt(segments, moment)[0] ?? null;
}
