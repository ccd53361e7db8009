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
      const speaker = voice === undefined ? '' : `<v ${annotation(voice)}>`;
      return `${formatPlayTime(start)} --> ${formatPlayTime(end)}\n${speaker}${escaped(tidy(text))}\n`;
    });
  return ['WEBVTT\n', ...blocks].join('\n');
}

// A name that ends with two dashes would make an arrow of the tag's end, and an arrow ends the cue.
function annotation(voice: string): string {
  return escaped(voice.replace(/\s+/g, ' ').trim()).replace(/--$/, '-&#45;');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
