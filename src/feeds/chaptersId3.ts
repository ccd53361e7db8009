import { absoluteUrl } from '../domain/address.js';
import type { Seconds } from '../domain/timecode.js';
import type { Chapter } from './chapters.js';

/** A chapter for the tag of an MP3. */
export interface Id3Chapter {
  start: Seconds;
  /** Null of the last one alone, while nothing says how long the episode is. */
  end: Seconds | null;
  title: string;
  /** The moment, absolute; null when no public address is known. */
  url: string | null;
}

/**
 * Chapters as an MP3's tag holds them. There a chapter must end: where that is not known, it is the
 * next start, or the end of the episode.
 * @param publicOrigin null while nobody has set BASE_URL: an address of this machine would be no use
 * in a file that is given away
 */
export function chaptersId3(
  chapters: readonly Chapter[],
  publicOrigin: string | null,
): Id3Chapter[] {
  return chapters.map(({ start, end, until, title, path }) => ({
    start,
    end: end ?? until,
    title,
    url: publicOrigin === null ? null : absoluteUrl(publicOrigin, path),
  }));
}
