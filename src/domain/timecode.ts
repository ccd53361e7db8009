/** Times are seconds since the start of the media, as numbers; at most three decimals. */
export type Seconds = number;

const COLONS = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(\.\d{1,3})?$/;
const UNITS = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})(\.\d{1,3})?s)?$/i;
const PLAIN = /^\d{1,6}(?:\.\d{1,3})?$/;

/**
 * Reads a time as notes write it: `m:ss`, `mm:ss`, `h:mm:ss`, also `75:30` and a fraction of a second.
 * @returns seconds, or null when it is not a time: `12:75`, `1:75:00`, `25`.
 */
export function parseTimecode(text: string): Seconds | null {
  const match = COLONS.exec(text.trim());
  if (!match) return null;
  const [, hours, minutes, seconds, fraction] = match;
  if (Number(seconds) > 59) return null;
  if (hours !== undefined && (minutes?.length !== 2 || Number(minutes) > 59)) return null;
  return thousandths(
    Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(`${seconds ?? 0}${fraction ?? ''}`),
  );
}

/**
 * Reads the moment of an address, after `?t=` or `#t=`: `25:29`, `1529`, `1529s`, `25m29s`, `1h2m3s`.
 * @returns seconds, or null when it is none of these (`99:99:99`, ``).
 */
export function parseMoment(text: string): Seconds | null {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return thousandths(Number(trimmed));
  const match = trimmed === '' ? null : UNITS.exec(trimmed);
  if (!match) return parseTimecode(trimmed);
  const [, hours, minutes, seconds, fraction] = match;
  return thousandths(
    Number(hours ?? 0) * 3600 +
      Number(minutes ?? 0) * 60 +
      Number(`${seconds ?? 0}${fraction ?? ''}`),
  );
}

/** Writes seconds as `m:ss` or, from one hour on, `h:mm:ss`; a fraction only when there is one. */
export function formatTimecode(seconds: Seconds): string {
  const { hours, minutes, wholeSeconds, milliseconds } = split(seconds);
  const fraction = milliseconds === 0 ? '' : `.${pad(milliseconds, 3).replace(/0+$/, '')}`;
  const tail = `${pad(wholeSeconds, 2)}${fraction}`;
  return hours > 0 ? `${hours}:${pad(minutes, 2)}:${tail}` : `${minutes}:${tail}`;
}

/** Writes seconds as `HH:MM:SS.mmm`, the Normal Play Time of WebVTT and Podlove Simple Chapters. */
export function formatPlayTime(seconds: Seconds): string {
  const { hours, minutes, wholeSeconds, milliseconds } = split(seconds);
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(wholeSeconds, 2)}.${pad(milliseconds, 3)}`;
}

/** Writes seconds in words for a screen reader: `1 hour 2 minutes 3 seconds`. */
export function spokenTime(seconds: Seconds): string {
  const { hours, minutes, wholeSeconds } = split(Math.floor(seconds));
  const parts = [
    count(hours, 'hour'),
    count(minutes, 'minute'),
    hours + minutes > 0 && wholeSeconds === 0
      ? ''
      : `${wholeSeconds} ${wholeSeconds === 1 ? 'second' : 'seconds'}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Writes seconds as a duration of ISO 8601: `PT1H2M3S`; a fraction of a second is rounded. */
export function isoDuration(seconds: Seconds): string {
  const { hours, minutes, wholeSeconds } = split(Math.round(seconds));
  const parts = [
    hours && `${hours}H`,
    minutes && `${minutes}M`,
    wholeSeconds && `${wholeSeconds}S`,
  ];
  return `PT${parts.filter(Boolean).join('') || '0S'}`;
}

/** True for a number of seconds that can be written and read back without loss. */
export function isSeconds(value: number): boolean {
  return value >= 0 && value < 360_000 && thousandths(value) === value;
}

function thousandths(seconds: number): Seconds {
  return Math.round(seconds * 1000) / 1000;
}

function split(seconds: Seconds) {
  const total = Math.round(seconds * 1000);
  const whole = Math.floor(total / 1000);
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor(whole / 60) % 60,
    wholeSeconds: whole % 60,
    milliseconds: total % 1000,
  };
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function count(value: number, unit: string): string {
  return value === 0 ? '' : `${value} ${unit}${value === 1 ? '' : 's'}`;
}
