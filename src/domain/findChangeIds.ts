import type { ChangeId } from './changeId.js';

/** An ID that stands in a text, and how many times it does. */
export interface FoundChangeId {
  id: ChangeId;
  times: number;
}

/** `%23` and `%20` in an address would run together with the digits behind them. */
const ESCAPED = /%[\da-f]{2}/gi;

/**
 * Telephone numbers that are written apart: behind `+`, with a leading zero, with the area in
 * brackets, or behind a word for them. None has more than 15 digits (ITU-T E.164), so that it cannot
 * swallow the list that follows it.
 */
const PHONES = [
  /(?<![\p{L}\p{N}])\+\(?\d(?:[ ()/.-]{0,2}\d){7,14}(?!\d)/gu,
  /(?<![\p{L}\p{N}.,#-])\(?(?=0\d{2,}[ ()/.-])0(?:[ ()/.-]{0,2}\d){6,14}(?!\d)/gu,
  /(?<![\p{L}\p{N}])\(\d{3}\) ?\d{3}[ .-]?\d{4}(?!\d)/gu,
  /\b(?:tel|telephone|fax)\b[.:]{0,2} ?(?!\(\d{6,7}\))[+(]?\d(?:[ ()/.-]{0,2}\d){4,14}(?!\d)/giu,
  // Changes are about these, too: `Show invoices on mobile 1044274`.
  /\b(?:phone|mobile|cell)\b(?:[.:]{1,2} ?(?!\(\d{6,7}\))[+(]?| (?=\d{1,5}[ ()/.-]))\d(?:[ ()/.-]{0,2}\d){4,14}(?!\d)/giu,
];

/** Digits, and what hyphens and points bind to them: a date, an amount, a part number. */
const RUN = /(?<![\p{L}\p{N}])(?<!&#)(?<!\d[-.‐‑])(?<![$€£¥] ?)\d+(?:[-.‐‑]\d+)*(?![\p{L}\p{N}])/gu;

/** `ID1044274`, with nothing between. */
const NAMED = /(?<![\p{L}\p{N}])ID(?=\d{6,7}(?![\p{L}\p{N}]))/giu;

/** As spreadsheets write numbers, in a cell or a line by itself: `1,044,274`, and `1044274.0` anywhere. */
const THOUSANDS = /(?<=^|[\t;"])( *)(\d{1,3}),(\d{3})(?:,(\d{3}))?(?= *(?:$|[\t;"\r]))/gm;
const WHOLE = /(?<![\d.‐‑-])(\d{6,7})\.0(?![\d\p{L}]|[.‐‑-]\d)/gu;

const ID = /^\d{6,7}$/;

/**
 * Finds the change IDs in any text: a ticket, a spreadsheet, a vendor's e-mail. An ID is six or
 * seven digits by themselves, with or without `#`, brackets, quotes or an address around them.
 * Longer runs of digits are none, nor are parts of words, dates, amounts and telephone numbers.
 * @returns in the order of the text, each once
 */
export function findChangeIds(text: string): FoundChangeId[] {
  const written = text
    .normalize('NFKC')
    .replace(ESCAPED, ' ')
    .replace(NAMED, ' ')
    .replace(THOUSANDS, '$1$2$3$4')
    .replace(WHOLE, '$1');
  const plain = PHONES.reduce((rest, phone) => rest.replace(phone, ' '), written);
  const times = new Map<ChangeId, number>();
  for (const { 0: run, index } of plain.matchAll(RUN)) {
    for (const id of idsOf(run, plain[index - 1] === '#')) {
      times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  return [...times].map(([id, count]) => ({ id, times: count }));
}

// Behind a `#` the first number is meant, whatever is bound to it; else all of them are IDs or none is.
function idsOf(run: string, isMarked: boolean): ChangeId[] {
  const groups = run.split(/[-.‐‑]/);
  if (isMarked) return groups.slice(0, 1).filter((group) => ID.test(group));
  return groups.every((group) => ID.test(group)) ? groups : [];
}
