import { parseUrl } from '../../domain/parseUrl.js';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];
const RFC2822 =
  /^(?:(\w{3}), )?(\d{1,2}) (\w{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (?:GMT|UT|[+-]\d{4})$/;
const ISO639 = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** True for a date as RFC 2822 writes it, that exists, with the right day of the week. */
export function isMailDate(text: string): boolean {
  const parts = RFC2822.exec(text);
  if (!parts) return false;
  const [, weekday, day, monthName = '', year, hour, minute, second = '0'] = parts;
  const month = MONTHS.indexOf(monthName);
  const date = new Date(Date.UTC(Number(year), month, Number(day)));
  return (
    month >= 0 &&
    date.getUTCDate() === Number(day) &&
    (weekday === undefined || DAYS[date.getUTCDay()] === weekday) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) <= 60
  );
}

/** True for a date as RFC 3339 writes it. */
export function isInternetDate(text: string): boolean {
  return RFC3339.test(text) && !Number.isNaN(Date.parse(text));
}

/** True for an absolute http(s) address in ASCII, without a space. */
export function isFeedAddress(text: string | null | undefined): boolean {
  if (!text || !/^https?:\/\/[\x21-\x7e]+$/i.test(text)) return false;
  return parseUrl(text) !== null;
}

/** The ending of an address without its dot, in lower case; empty when there is none. */
export function endingOf(address = ''): string {
  const path = parseUrl(address)?.pathname ?? address;
  return /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** True for a language as ISO 639 names it: `en`, `en-us`. */
export function isLanguage(text: string): boolean {
  return ISO639.test(text);
}

/** True for a whole number above 0. */
export function isCount(text: string | null | undefined): boolean {
  return /^[1-9]\d*$/.test(text ?? '');
}
