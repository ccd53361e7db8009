const FIRST_MS = 2000;
const LONGEST_MS = 60 * 60 * 1000;
/** What a hub may ask for at most: a slip of its pen must not silence us for years. */
const LONGEST_ASKED_MS = 24 * 60 * 60 * 1000;

/** Half a day or so in all. */
export const MOST_TRIES = 24;

/**
 * How long to wait after so many failures in a row: twice as long each time up to an hour, and
 * between half of it and all of it by chance, so that not all who failed together return together.
 * @param failures from 1
 * @param retryAfterMs what the other side asked for, which is waited for in any case; null for nothing
 * @param random from 0 up to 1
 * @returns milliseconds
 */
export function waitBeforeRetry(
  failures: number,
  retryAfterMs: number | null,
  random: () => number,
): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  const wait = Math.round(whole / 2 + (random() * whole) / 2);
  return Math.max(wait, Math.min(LONGEST_ASKED_MS, retryAfterMs ?? 0));
}

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): seconds, or a date.
 * @param now milliseconds since 1970
 * @returns milliseconds from now; null when there is none that can be read
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = / GMT$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
