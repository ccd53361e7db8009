import { formatPlayTime } from '../domain/timecode.js';
import type { Chapter } from './chapters.js';

// WebVTT wants an end: the last time that it can write stands for "until the media ends".
const OPEN_END = 359_999.999;

/**
 * Writes chapters as WebVTT (W3C, section 4.4, "WebVTT file using chapter title text"), a cue each.
 * @returns the file, with LF line ends
 */
export function chaptersVtt(chapters: readonly Chapter[]): string {
  const cues = chapters.map(
    ({ start, end, title }, i) =>
      `${i + 1}\n${formatPlayTime(start)} --> ${formatPlayTime(end ?? OPEN_END)}\n${escaped(title)}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

function escaped(title: string): string {
  return title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
