import { TZDate } from '@date-fns/tz';
import { format, isValid } from 'date-fns';
import { publicationMoment } from '../domain/publicationDate.js';

/**
 * The moment that a feed gives for a date as it was written; see `publicationMoment`.
 * @param written ISO 8601
 * @param timeZone IANA name
 * @returns the moment in that zone, or null for 31 February, no date at all, or an unknown zone
 */
export function feedDate(written: string, timeZone: string): TZDate | null {
  const date = new TZDate(publicationMoment(written, timeZone), timeZone);
  return isValid(date) ? date : null;
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

/** `2026-03-31T00:00:00+02:00`, as Atom and JSON Feed want it (RFC 3339): in its zone, else in UTC. */
export function rfc3339(date: Date): string {
  return date instanceof TZDate
    ? format(date, "yyyy-MM-dd'T'HH:mm:ssxxx")
    : `${date.toISOString().slice(0, 19)}Z`;
}
