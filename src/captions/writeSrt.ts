import { formatPlayTime } from '../domain/timecode.js';
import type { Cue } from './cue.js';
import { tidy } from './cueText.js';

/**
 * Writes cues as SRT, numbered from 1 in order of their starts. SRT knows no voices: the speaker is
 * written before the words, as in `Mendy: Hello`. It knows no escapes either: an arrow in the text
 * is written `→`, so that nothing takes it for a time.
 * @returns the file, with LF line ends
 */
export function writeSrt(cues: readonly Cue[]): string {
  return [...cues]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text, voice }, i) => {
      const words = tidy(voice === undefined ? text : `${voice}: ${text}`).replaceAll('-->', '→');
      return `${i + 1}\n${time(start)} --> ${time(end)}\n${words}\n`;
    })
    .join('\n');
}

function time(seconds: number): string {
  return formatPlayTime(seconds).replace('.', ',');
}
