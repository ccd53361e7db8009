import { TZDate } from '@date-fns/tz';

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * True for a day (`2026-03-31`) or a moment with its offset (`2026-03-31T10:00:00+02:00`), as ISO
 * 8601 writes them, that exists: 30 February does not.
 */
export function isPublicationDate(text: string): boolean {
  const day = DATE.exec(text)?.[1];
  if (day === undefined || Number.isNaN(Date.parse(text))) return false;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}

/**
 * The moment that a publication date names: a day is midnight in the show's time zone, a date and
 * time with its offset is that moment.
 * @param published see `isPublicationDate`
 * @param timeZone IANA name
 * @returns milliseconds since 1970; NaN for what is no date, or for an unknown zone
 */
export function publicationMoment(published: string, timeZone: string): number {
  if (!isPublicationDate(published)) return NaN;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(published);
  if (!day) return Date.parse(published);
  return new TZDate(Number(day[1]), Number(day[2]) - 1, Number(day[3]), timeZone).getTime();
}
