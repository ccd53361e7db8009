import { parseWrittenEpisodeNumber } from '../../domain/episodeNumber.js';

const NAMED = String.raw`(?:episode|ep\.?|folge)\s*(?:#|no\.?)?\s*`;
const BEHIND = String.raw`(?![\d.,]?\d)\s*(?:[:.|–—-]+\s*|\s+|$)`;
/** What stands before a title: the number is the first group, the title the second. */
const LEADING = [
  new RegExp(String.raw`^${NAMED}(\d{1,6})${BEHIND}(.*)$`, 'i'),
  new RegExp(String.raw`^#\s?(\d{1,4})${BEHIND}(.*)$`),
  new RegExp(
    String.raw`^s(?:eason\s*)?\d{1,3}[\s,:]*e(?:p(?:isode)?\.?)?\s*(\d{1,5})${BEHIND}(.*)$`,
    'i',
  ),
  /^e(\d{1,5})\s*(?:[:|–—-]\s*|$)(.*)$/i,
  /^(0\d{1,4})\s*[:.|–—-]\s*(\S.*)$/,
];
/** What stands behind it: the title is the first group, the number the second. */
const TRAILING = [
  new RegExp(String.raw`^(.*?\S)\s*[|–—:,(\[-]\s*${NAMED}(\d{1,6})\s*[)\]]?$`, 'i'),
  /^(.*?\S)\s*[([]\s*#(\d{1,4})\s*[)\]]$/,
];
// Longer titles hold no number worth the search.
const LONGEST = 500;

export interface NumberedTitle {
  number: number | null;
  /** Without the number and the show's name; empty when nothing else was there. */
  title: string;
}

/**
 * Takes the number out of a title as feeds write it: `Episode 12: Rounding`, `#12 Rounding`,
 * `S2E5 | Rounding`, `Rounding (Ep. 12)`, also behind the show's name. A number without such a label
 * is part of the title: `3 ways to round`.
 */
export function numberInTitle(written: string, showTitle: string): NumberedTitle {
  const whole = { number: null, title: written };
  if (written.length > LONGEST) return whole;
  const title = withoutName(written, showTitle);
  for (const pattern of LEADING) {
    const [, digits, rest = ''] = pattern.exec(title) ?? [];
    const number = digits === undefined ? null : parseWrittenEpisodeNumber(digits);
    if (number !== null) return { number, title: withoutName(rest.trim(), showTitle) };
  }
  for (const pattern of TRAILING) {
    const [, rest = '', digits] = pattern.exec(title) ?? [];
    const number = digits === undefined ? null : parseWrittenEpisodeNumber(digits);
    if (number !== null) return { number, title: rest.trim() };
  }
  return { number: null, title };
}

function withoutName(title: string, name: string): string {
  if (name === '' || !title.toLowerCase().startsWith(name.toLowerCase())) return title;
  const rest = title.slice(name.length);
  const behind = /^(?:\s*[:|–—]\s*|\s+-+\s+|,?\s+(?=(?:episode|ep\.?|folge|#)\s*#?\d))/i.exec(rest);
  return behind === null || rest.slice(behind[0].length).trim() === ''
    ? title
    : rest.slice(behind[0].length).trim();
}
