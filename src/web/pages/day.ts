const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

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
  const match = date === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (!match || month === undefined) return null;
  return { datetime: match[0], text: `${Number(match[3])} ${month} ${match[1] ?? ''}` };
}
