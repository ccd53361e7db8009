import type { Problem } from '../domain/problem.js';
import { captionBlocks, type CaptionBlock, type Line } from './captionBlocks.js';
import type { Cue } from './cue.js';
import { readPayload } from './cueText.js';
import { isTimingLine, parseTiming } from './cueTime.js';

/** Captions as they were understood. */
export interface CaptionsReading {
  /** In the order of the file. */
  cues: Cue[];
  /** What could not be read, each with its line: the cue it names was left out. */
  problems: Problem[];
}

/** The shortest time that a captions file can tell. */
const INSTANT = 0.001;

/** The form of a captions file: WebVTT says what it is in its first line. */
export function captionsForm(text: string): 'vtt' | 'srt' {
  return /^\uFEFF?\s*WEBVTT(?:\s|$)/.test(text) ? 'vtt' : 'srt';
}

/**
 * Reads WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", section 6) or SRT. Bears a byte
 * order mark, any line ends, a missing header, missing hours, cue settings, tags, comments, styles and
 * lost or added blank lines. A cue in which several people speak becomes one cue a voice; one that ends
 * when it starts lasts an instant.
 * @param text the whole file, as `decodeCaptions` gives it
 */
export function readCaptions(text: string): CaptionsReading {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n?|\n/)
    .map((line, i) => ({ text: line, number: i + 1 }));
  const reading: CaptionsReading = { cues: [], problems: [] };
  const isVtt = captionsForm(text) === 'vtt';
  const body = isVtt ? afterHeader(lines) : lines;
  for (const block of captionBlocks(body, isVtt)) readBlock(block, isVtt, reading);
  return reading;
}

// The header reaches to the first blank line or, in careless files, to the first cue.
function afterHeader(lines: Line[]): Line[] {
  const header = lines.findIndex(({ text }) => text.trim() !== '');
  const end = lines.findIndex(
    ({ text }, i) => i > header && (text.trim() === '' || isTimingLine(text)),
  );
  return end === -1 ? [] : lines.slice(end);
}

function readBlock({ timing, payload }: CaptionBlock, isVtt: boolean, reading: CaptionsReading) {
  if (timing === null) {
    const message = `“${shortened(payload[0])}” has no time: write a line such as 00:01.000 --> 00:04.000 above it.`;
    report(reading, payload[0], message);
    return;
  }
  const times = parseTiming(timing.text);
  if (!times) {
    const message = `“${shortened(timing)}” is not a time: write it as 00:01.000 --> 00:04.000.`;
    report(reading, timing, message);
    return;
  }
  const { start } = times;
  if (times.end < start) {
    const message = 'This caption ends before it starts: correct one of its two times.';
    report(reading, timing, message);
    return;
  }
  const end = times.end > start ? times.end : Math.round((start + INSTANT) * 1000) / 1000;
  const isSrt = !isVtt && /\d\s*,\s*\d/.test(timing.text);
  const said = readPayload(
    payload.map((line) => line.text),
    !isSrt,
  );
  for (const { voice, text } of said) {
    reading.cues.push({ start, end, text, ...(voice === null ? {} : { voice }) });
  }
}

function report(reading: CaptionsReading, line: Line | undefined, message: string): void {
  reading.problems.push({ line: line?.number ?? null, severity: 'warning', message });
}

function shortened(line: Line | undefined): string {
  const letters = Array.from(line?.text.trim() ?? '');
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}
