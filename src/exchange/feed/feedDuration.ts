import { isSeconds, type Seconds } from '../../domain/timecode.js';

const PLAIN = /^\d{1,6}(?:\.\d+)?$/;
const COLONS = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)$/;
const ISO = /^P(?:0D)?T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,6}(?:\.\d+)?)S)?$/i;
const WORDS =
  /^(?:(\d{1,3})\s*h(?:(?:ou)?rs?)?\.?)?[\s,]*(?:(\d{1,4})\s*m(?:in(?:ute)?s?)?\.?)?[\s,]*(?:(\d{1,6}(?:\.\d+)?)\s*s(?:ec(?:ond)?s?)?\.?)?$/i;

// No duration is written longer.
const LONGEST = 40;

/**
 * Reads a duration, or a time since the start, in all forms that feeds write: `3753`, `1:02:33`,
 * `62:33`, `PT1H2M33S`, `1h 2m`, `62 min`, and Normal Play Time with its fraction.
 * @returns null when it is none of these
 */
export function readFeedDuration(text: string): Seconds | null {
  const written = text.trim();
  if (written === '' || written.length > LONGEST) return null;
  const seconds = PLAIN.test(written) ? Number(written) : fromParts(written);
  return seconds === null ? null : keptSeconds(seconds);
}

/** To the thousandth, as times are kept; null for what cannot be one. */
export function keptSeconds(seconds: number): Seconds | null {
  const kept = Math.round(seconds * 1000) / 1000;
  return isSeconds(kept) ? kept : null;
}

function fromParts(written: string): number | null {
  const match = COLONS.exec(written) ?? ISO.exec(written) ?? WORDS.exec(written);
  const [hours, minutes, seconds] = (match ?? []).slice(1).map((part) => Number(part || 0));
  if (hours === undefined || !/\d/.test(written)) return null;
  return hours * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
