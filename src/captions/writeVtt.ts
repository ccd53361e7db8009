import { formatPlayTime } from '../domain/timecode.js';
import type { Cue } from './cue.js';
import { tidy } from './cueText.js';

/**
 * Writes cues as WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", section 4.1), in order of
 * their starts as it demands. Voices become `<v Name>`.
 * @returns the file, with LF line ends
 */
export function writeVtt(cues: readonly Cue[]): string {
  const blocks = [...cues]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text, voice }) => {
      const speaker =
        voice === undefined ? '' : `<v ${escaped(voice.replace(/\s+/g, ' ').trim())}>`;
      return `${formatPlayTime(start)} --> ${formatPlayTime(end)}\n${speaker}${escaped(tidy(text))}\n`;
    });
  return ['WEBVTT\n', ...blocks].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
