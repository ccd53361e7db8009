import { isPublicationDate } from '../../domain/publicationDate.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// RFC 822, section 5.1.
const ZONES: Readonly<Record<string, string>> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};
const RFC_2822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]{0,6}\.?,?\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([a-z]{1,3}|(?:[a-z]{3})?[+-]\d{2}:?\d{2}))?)?(?:\s*\(.{0,40}\))?$/i;
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T\s](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2}|)?)?$/i;

// No date is written longer, with a remark behind it.
const LONGEST = 120;

/**
 * Reads a date as feeds write it: RFC 2822 (`Tue, 31 Mar 2026 10:00:00 +0200`, whatever its weekday,
 * also with the zones of RFC 822) or ISO 8601.
 * @returns the moment with the offset as written, `2026-03-31T10:00:00+02:00`; the day alone where no
 *   time or no offset is stated; null when it is no date
 */
export function readFeedDate(text: string): string | null {
  const written = text.trim();
  if (written.length > LONGEST) return null;
  const date = fromRfc2822(written) ?? fromIso(written);
  return date !== null && isPublicationDate(date) ? date : null;
}

function fromRfc2822(text: string): string | null {
  const match = RFC_2822.exec(text);
  if (!match) return null;
  const [, day = '', month = '', year = '', hours, minutes = '', seconds = '00', zone = ''] = match;
  const place = MONTHS.indexOf(month.toLowerCase());
  if (place < 0) return null;
  const date = `${fullYear(year)}-${twoDigits(String(place + 1))}-${twoDigits(day)}`;
  const offset = offsetOf(zone);
  if (hours === undefined || offset === null) return date;
  return `${date}T${twoDigits(hours)}:${minutes}:${seconds}${offset}`;
}

function fromIso(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, date = '', time, seconds = '00', zone = ''] = match;
  const offset = offsetOf(zone);
  return time === undefined || offset === null ? date : `${date}T${time}:${seconds}${offset}`;
}

/** @returns null when it is not known what is meant */
function offsetOf(zone: string): string | null {
  const named = zone.toUpperCase();
  if (Object.hasOwn(ZONES, named)) return ZONES[named] ?? null;
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined || hours === undefined || minutes === undefined) return null;
  return hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours}:${minutes}`;
}

// RFC 2822, section 4.3: two digits below 50 are of this century.
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

function twoDigits(text: string): string {
  return text.padStart(2, '0');
}
