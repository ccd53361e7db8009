import { formatPlayTime } from '../domain/timecode.js';
import { escapedText } from '../markdown/escape.js';
import type { Chapter } from './chapters.js';

// The last time of two-digit hours: WebVTT has no word for "until the media ends", and readers drop
// a cue without an end. Players stop with the media.
const OPEN_END = 359_999.999;

/** Said in the file, so that nobody takes a made end for a fact. */
const OPEN_NOTE =
  'NOTE Where an end is not known, a chapter is written until the next begins,\nthe last until the media ends (99:59:59.999 when its length is not known).\n';

/**
 * Writes chapters as WebVTT (W3C, section 4.4, "WebVTT file using chapter title text"), a cue each.
 * A cue must have an end: where it is not known it is the next start or the end of the media, and a
 * note in the file says so.
 * @returns the file, with LF line ends
 */
export function chaptersVtt(chapters: readonly Chapter[]): string {
  const cues = chapters.map(
    ({ start, end, until, title }, i) =>
      `${i + 1}\n${formatPlayTime(start)} --> ${formatPlayTime(end ?? until ?? OPEN_END)}\n${escapedText(title)}\n`,
  );
  const note = chapters.some(({ end }) => end === null) ? [OPEN_NOTE] : [];
  return ['WEBVTT\n', ...note, ...cues].join('\n');
}
