const WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day for `<time datetime>` and for readers. */
export interface DayView {
  datetime: string;
  text: string;
}

/**
 * The day of an ISO 8601 date as it was written, in words: `31 March 2026`. A time and its offset
 * do not move it: readers see the day that the producer wrote.
 * @returns null when there is none.
 */
export function dayView(date: string | null): DayView | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  const moment = day === undefined ? NaN : Date.parse(day);
  return day === undefined || Number.isNaN(moment)
    ? null
    : { datetime: day, text: WORDS.format(moment) };
}
