import type { Seconds } from '../domain/timecode.js';
import type { Chapter } from './chapters.js';

/**
 * Writes chapters as ffmpeg's metadata file (https://ffmpeg.org/ffmpeg-formats.html#Metadata-2), in
 * thousandths of a second, with an END where it is known: ffmpeg fills in the others. It holds the
 * chapters alone, no tags of the whole file.
 * @returns the text, with LF line ends
 */
export function chaptersFfmetadata(chapters: readonly Chapter[]): string {
  const blocks = chapters.map(
    ({ start, end, title }) =>
      `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${thousandths(start)}\n${
        end === null ? '' : `END=${thousandths(end)}\n`
      }title=${escaped(title)}\n`,
  );
  return [';FFMETADATA1\n', ...blocks].join('');
}

function thousandths(seconds: Seconds): number {
  return Math.round(seconds * 1000);
}

function escaped(value: string): string {
  return value.replace(/[=;#\\\n]/g, '\\$&');
}
