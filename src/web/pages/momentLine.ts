import type { Episode } from '../../domain/episode.js';
import { formatTimecode, parseMoment } from '../../domain/timecode.js';
import { pastEndInWords } from '../../listening/pastEnd.js';

/**
 * What to say about the moment of an address, when it does not simply mark a segment.
 * @param asked as it was written; null when the address names no moment
 * @param playing how many segments play at that moment
 */
export function momentLine(
  asked: string | null,
  episode: Episode,
  playing: number,
  timed: boolean,
): string | null {
  if (asked === null) return null;
  const moment = parseMoment(asked);
  if (moment === null) {
    return `“${asked}” is not a time. A time looks like 25:29 or 1:02:03.`;
  }
  const time = formatTimecode(moment);
  if (episode.duration !== null && moment > episode.duration) {
    return pastEndInWords(moment, episode.duration);
  }
  if (playing > 0) return null;
  return timed
    ? `No segment is noted at ${time}.`
    : `The segments of this episode have no times yet, so ${time} cannot be shown.`;
}
