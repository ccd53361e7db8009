import type { Seconds } from '../domain/timecode.js';

const HOURS = String.raw`(?:(\d{1,3})\s*:\s*)?`;
const TIME = String.raw`${HOURS}(\d{1,2})\s*:\s*(\d{1,2})(?:\s*[.,]\s*(\d{1,9}))?`;
// Programs that mend typography or translate make other arrows of `-->`.
const ARROW = String.raw`(?:[-–—]+\s?>|[→⟶])`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*${ARROW}\s*${TIME}(?:\s.*)?$`);

/** True for a line that means to give a cue its time, well or badly written. */
export function isTimingLine(line: string): boolean {
  return line.includes('-->') || TIMING.test(line);
}

/**
 * Reads `00:01.000 --> 00:04.000` of WebVTT or `00:00:01,000 --> 00:00:04,000` of SRT; hours and
 * fractions may be missing, settings behind the end are passed over.
 * @returns start and end in seconds, or null when either is not a time.
 */
export function parseTiming(line: string): { start: Seconds; end: Seconds } | null {
  const fields = TIMING.exec(line);
  if (!fields) return null;
  const start = secondsOf(fields.slice(1, 5));
  const end = secondsOf(fields.slice(5, 9));
  return start === null || end === null ? null : { start, end };
}

function secondsOf([hours, minutes, seconds, fraction]: (string | undefined)[]): Seconds | null {
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  const milliseconds = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  return (whole * 1000 + milliseconds) / 1000;
}
