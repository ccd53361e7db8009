import type { SegmentTime } from '../../domain/episode.js';
import { parseTimecode } from '../../domain/timecode.js';

/** A time as notes write it, or why what looks like one is none. */
export type TimeReading = { time: SegmentTime } | { complaint: string };

const LOOKS = String.raw`\d{1,4}(?::\d{1,3}){1,2}(?:\.\d{1,3})?`;
const RANGE = new RegExp(String.raw`^(~?)(${LOOKS})(?:\s?(?:-|–|—|to)\s?(${LOOKS}))?$`);
const UNITS = /^(?:\d{1,2}h\s?)?\d{1,3}m\s?\d{1,2}s?$|^\d{1,2}h\s?\d{1,2}m?$/i;
// In a sentence only what has the shape of a time all through counts: `2:1` is a ratio.
const SHAPED = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?`;
const LEADING = new RegExp(
  String.raw`^(\*{0,3}|_{0,3})\s?(\\?[[(]|)\s?(~?${SHAPED})(\s?(?:-|–|—)\s?${SHAPED})?\s?(\\?[\])]|)(\*{0,3}|_{0,3})(?:[.)](?=\s)|(?=$|[\s:|–—-])|(?<=\d)(?=[a-z]{3}))(?!\s?[ap]\.?m\b)\s*(?:(?:[-–—:|]|\\-)\s+)?`,
  'i',
);
const TRAILING = new RegExp(
  String.raw`(?:^|\s)(?:[-–—@|]\s?)?(\\?[[(]|)(~?${SHAPED})(\s?(?:-|–|—)\s?${SHAPED})?(\\?[\])]|)(\*{0,3})$`,
);
const BEFORE_CLOCK_TIME =
  /(?:^|\s)(?:at|from|to|until|till|by|before|after|of|is|are|than|between|and|or|around|every|for|since|=|[<>])$/i;

/** Reads a whole field, such as `25:29`, `25:29-27:02`, `~25:29`; null when it does not look like a time. */
export function readTimeField(field: string): TimeReading | null {
  const text = field
    .trim()
    .replace(/^\\?[[(]|\\?[\])]$/g, '')
    .trim();
  const range = RANGE.exec(text);
  if (range) return reading(range[2] ?? '', range[3] ?? null, range[1] === '~');
  return UNITS.test(text) ? { complaint: notATime(text) } : null;
}

/** Takes a time off the beginning of a line: `25:29 Title`, `[25:29] Title`, `**25:29** - Title`. */
export function takeLeadingTime(line: string): { found: TimeReading; rest: string } | null {
  const match = LEADING.exec(line);
  if (!match) return null;
  const [whole, opening = '', bracket, start = '', end, closing, closed = ''] = match;
  const isList = bracket === '' && closing === ')';
  if ((bracket === '') !== (closing === '') && !isList) return null;
  const rest = line.slice(whole.length);
  // Emphasis that opened before the time goes on behind it.
  const marks = opening !== '' && closed === '' ? opening : '';
  return { found: shaped(start, end), rest: `${marks}${rest}` };
}

/** Takes a time off the end of a line: `Title 25:29`, `Title - 25:29`, `Title (25:29)`. */
export function takeTrailingTime(line: string): { found: TimeReading; rest: string } | null {
  const tail = line.slice(-40);
  const match = TRAILING.exec(tail);
  if (!match) return null;
  const [whole, bracket, start = '', end, closing, marks = ''] = match;
  const before = line.slice(0, line.length - whole.length).trimEnd();
  if ((bracket === '') !== (closing === '') || BEFORE_CLOCK_TIME.test(before.slice(-12)))
    return null;
  return { found: shaped(start, end), rest: `${before}${marks}` };
}

function shaped(start: string, end: string | undefined): TimeReading {
  const last = end?.replace(/^\s?[-–—]\s?/, '') ?? null;
  return reading(start.replace('~', ''), last, start.startsWith('~'));
}

function reading(from: string, to: string | null, proposed: boolean): TimeReading {
  const start = parseTimecode(from);
  const end = to === null ? null : parseTimecode(to);
  if (start === null) return { complaint: notATime(from) };
  if (to !== null && end === null) return { complaint: notATime(to) };
  if (end !== null && end <= start)
    return {
      complaint: `The end ${to ?? ''} is not after the start ${from}: write the start first.`,
    };
  return { time: { start, end, proposed } };
}

function notATime(text: string): string {
  return `“${text}” is not a time: write minutes and seconds as 25:29, or with hours as 1:02:03.`;
}
