import { maskAddresses, readRefField, type Refs } from './refs.js';
import { readTimeField, type TimeReading } from './times.js';

/** The fields behind a title, read from the right: `Title | v2.212 #1050001 | 25:29`. */
export interface Fields {
  title: string;
  refs: Refs[];
  times: TimeReading[];
  complaints: string[];
  /** How many fields were read. */
  count: number;
}

const SEPARATOR = /\s*(?<!\\)\|\s*|\t+/g;

/** Takes the fields off a line; what is no field of a known kind stays in the title. */
export function takeFields(line: string): Fields {
  const masked = maskAddresses(line);
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of masked.matchAll(SEPARATOR)) {
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ start, end: line.length });

  const fields: Fields = { title: line, refs: [], times: [], complaints: [], count: 0 };
  let end = line.length;
  while (pieces.length > 1) {
    const piece = pieces.at(-1);
    if (!piece || !takeField(line.slice(piece.start, piece.end), fields)) break;
    pieces.pop();
    end = pieces.at(-1)?.end ?? 0;
  }
  fields.title = line
    .slice(0, end)
    .replace(/^\|\s*/, '')
    .replace(/\t+/g, ' ')
    .replace(/\\\|/g, '|')
    .trim();
  return fields;
}

function takeField(text: string, fields: Fields): boolean {
  const field = text.trim();
  const time = readTimeField(field);
  const refs = time === null ? readRefField(field) : null;
  const both = time === null && refs === null ? refsAndTime(field) : null;
  if (time) fields.times.unshift(time);
  else if (refs) fields.refs.unshift(refs);
  else if (both) {
    fields.refs.unshift(both.refs);
    fields.times.unshift(both.time);
  } else if (/^(?:v?\d+(?:\.\d+)+[\s,]+)?#\d{1,12}$/i.test(field)) {
    fields.complaints.push(
      `“${field}” is not an ID: IDs have six or seven digits, such as #1044274.`,
    );
  } else if (field !== '') return false;
  if (field !== '') fields.count += 1;
  return true;
}

function refsAndTime(field: string): { refs: Refs; time: TimeReading } | null {
  const cut = field.lastIndexOf(' ');
  if (cut < 0 || field.length > 400) return null;
  const time = readTimeField(field.slice(cut));
  const refs = readRefField(field.slice(0, cut));
  return time && refs ? { refs, time } : null;
}
