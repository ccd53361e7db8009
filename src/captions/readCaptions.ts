import type { Problem } from '../domain/problem.js';
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

interface Line {
  text: string;
  number: number;
}

/**
 * Reads WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", section 6) or SRT. Bears a byte
 * order mark, any line ends, a missing header, missing hours, cue settings, tags, comments and
 * styles. A cue in which several people speak becomes one cue a voice.
 * @param text the whole file
 */
export function readCaptions(text: string): CaptionsReading {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n?|\n/)
    .map((line, i) => ({ text: line, number: i + 1 }));
  const reading: CaptionsReading = { cues: [], problems: [] };
  const isVtt = /^WEBVTT(?:[ \t]|$)/.test(lines[0]?.text ?? '');

  for (const block of blocksOf(isVtt ? afterHeader(lines) : lines))
    readBlock(block, isVtt, reading);
  return reading;
}

// The header reaches to the first blank line or, in careless files, to the first cue.
function afterHeader(lines: Line[]): Line[] {
  const end = lines.findIndex(({ text }, i) => i > 0 && (text.trim() === '' || isTimingLine(text)));
  return end === -1 ? [] : lines.slice(end);
}

// Blocks are parted by blank lines; a timing line begins one too, since copies lose blank lines.
function blocksOf(lines: Line[]): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of lines) {
    if (line.text.trim() === '') {
      blocks.push(block);
      block = [];
    } else if (isTimingLine(line.text) && block.some(({ text }) => isTimingLine(text))) {
      const last = block.at(-1);
      const counter =
        block.length > 1 && last && /^\s*\d+\s*$/.test(last.text) ? block.splice(-1) : [];
      blocks.push(block);
      block = [...counter, line];
    } else {
      block.push(line);
    }
  }
  return [...blocks, block].filter(({ length }) => length > 0);
}

function readBlock(block: Line[], isVtt: boolean, reading: CaptionsReading): void {
  const first = block[0];
  if (!first || (isVtt && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(first.text))) return;

  const timingAt = block.findIndex(({ text }) => isTimingLine(text));
  const timingLine = block[timingAt];
  if (!timingLine) {
    report(
      reading,
      first,
      `“${shortened(first.text)}” has no time: write a line such as 00:01.000 --> 00:04.000 above it.`,
    );
    return;
  }
  const timing = parseTiming(timingLine.text);
  if (!timing) {
    report(
      reading,
      timingLine,
      `“${shortened(timingLine.text)}” is not a time: write it as 00:01.000 --> 00:04.000.`,
    );
    return;
  }
  if (timing.end <= timing.start) {
    report(
      reading,
      timingLine,
      'This caption ends before it starts: correct one of its two times.',
    );
    return;
  }
  const isSrt = !isVtt && /\d,\d/.test(timingLine.text);
  for (const { voice, text } of readPayload(
    block.slice(timingAt + 1).map((line) => line.text),
    !isSrt,
  )) {
    reading.cues.push({ ...timing, text, ...(voice === null ? {} : { voice }) });
  }
}

function report(reading: CaptionsReading, line: Line, message: string): void {
  reading.problems.push({ line: line.number, severity: 'warning', message });
}

function shortened(text: string): string {
  const letters = Array.from(text.trim());
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}
