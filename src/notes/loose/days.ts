const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LABEL = /^(?:(?:first )?(?:published|posted|released|date)(?: on)?|on)\s*:?\s*/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const NAME = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const MONTH_FIRST = new RegExp(String.raw`^${NAME}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$`, 'i');
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?${NAME},?\s+(\d{4})$`,
  'i',
);
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a line that is a day: `Mar 31, 2026`, `31 March 2026`, `2026-03-31`.
 * @returns `2026-03-31`, or null when the line is not a day that exists. `3/4/2026` is not read:
 * it is one day here and another there.
 */
export function readDay(text: string): string | null {
  const bare = text.trim().slice(0, 60).replace(LABEL, '').replace(WEEKDAY, '');
  const iso = ISO.exec(bare);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthFirst = MONTH_FIRST.exec(bare);
  if (monthFirst) return day(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(bare);
  return dayFirst ? day(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1])) : null;
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists && year >= 1970 ? date.toISOString().slice(0, 10) : null;
}
