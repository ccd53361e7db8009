import { formatPlayTime } from '../domain/timecode.js';
import type { Chapter } from './chapters.js';

/**
 * Writes chapters as the text file that mp4chaps (mp4v2) imports, and many editors beside it: a line
 * each, `HH:MM:SS.mmm Title`.
 * @returns the text, with LF line ends
 */
export function chaptersMp4chaps(chapters: readonly Chapter[]): string {
  return chapters.map(({ start, title }) => `${formatPlayTime(start)} ${title}\n`).join('');
}
