import type { Seconds } from '../domain/timecode.js';
import type { Chapter } from './chapters.js';

/** Said in the file, so that nobody takes a made end for a fact. */
const OPEN_NOTE =
  '; Where an end is not known, a chapter is written until the next begins,\n; the last until the media ends (or without length, when its length is not known).\n';

/**
 * Writes chapters as ffmpeg's metadata file (https://ffmpeg.org/ffmpeg-formats.html#Metadata-2), in
 * thousandths of a second. It holds the chapters alone, no tags of the whole file. ffmpeg takes the
 * line behind START for END whatever it says, and would lose the title: where an end is not known it
 * is the next start or the end of the media, and a note in the file says so.
 * @returns the text, with LF line ends
 */
export function chaptersFfmetadata(chapters: readonly Chapter[]): string {
  const blocks = chapters.map(
    ({ start, end, until, title }) =>
      `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${thousandths(start)}\nEND=${thousandths(end ?? until ?? start)}\ntitle=${escaped(title)}\n`,
  );
  const note = chapters.some(({ end }) => end === null) ? [OPEN_NOTE] : [];
  return [';FFMETADATA1\n', ...note, ...blocks].join('');
}

function thousandths(seconds: Seconds): number {
  return Math.round(seconds * 1000);
}

function escaped(value: string): string {
  return value.replace(/[=;#\\\n]/g, '\\$&');
}
