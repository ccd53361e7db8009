import { TZDate } from '@date-fns/tz';
import { format, isValid } from 'date-fns';

/**
 * The moment that a feed gives for a date as it was written: a day is midnight in the show's time
 * zone, a date and time with its offset is that moment.
 * @param written ISO 8601
 * @param timeZone IANA name
 * @returns the moment in that zone, or null for 31 February, no date at all, or an unknown zone
 */
export function feedDate(written: string, timeZone: string): TZDate | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  const date = day
    ? new TZDate(Number(day[1]), Number(day[2]) - 1, Number(day[3]), timeZone)
    : new TZDate(Date.parse(written), timeZone);
  if (!isValid(date)) return null;
  return day && format(date, 'dd') !== day[3] ? null : date;
}

/** `Tue, 31 Mar 2026 00:00:00 +0200`, as RSS wants it (RFC 822 with four digits of the year). */
export function rfc822(date: TZDate): string {
  return format(date, 'EEE, dd MMM yyyy HH:mm:ss xx');
}

/** The moment at which something was saved, from ISO 8601; null when it is not known. */
export function savedMoment(savedAt: string | null): Date | null {
  const milliseconds = Date.parse(savedAt ?? '');
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds);
}
