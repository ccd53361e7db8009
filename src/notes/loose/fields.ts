import { parseTimecode } from '../../domain/timecode.js';
import type { Severity } from '../../domain/problem.js';
import type { NotesContext } from '../reading.js';
import { maskAddresses, readRefField, type Refs } from './refs.js';
import { readTimeField, type TimeReading } from './times.js';

/** The fields behind a title, read from the right: `Title | v2.212 #1050001 | 25:29`. */
export interface Fields {
  title: string;
  refs: Refs[];
  times: TimeReading[];
  complaints: { severity: Severity; message: string }[];
  /** How many fields were read. */
  count: number;
}

const NEARLY_TIME = /^~?\d{1,3}([.,;])\d{2}(?:[.,;]\d{2})?$/;
const SEPARATOR = /\s*(?<!\\)\|\s*|\t+/g;

/** Takes the fields off a line; what is no field of a known kind stays in the title. */
export function takeFields(line: string, context: NotesContext): Fields {
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
    if (!piece) break;
    const text = line.slice(piece.start, piece.end).trim();
    const before = pieces.length > 2 ? line.slice(pieces.at(-2)?.start, pieces.at(-2)?.end) : '';
    const isLast = fields.count === 0;
    if (isLast && isNearlyTime(text, before, context)) {
      fields.complaints.push({ severity: 'error', message: notATime(text) });
      fields.count += 1;
    } else if (!takeField(text, fields)) break;
    pieces.pop();
    end = pieces.at(-1)?.end ?? 0;
  }
  fields.complaints.push(...statedTwice(fields));
  fields.title = line
    .slice(0, end)
    .replace(/^\|\s*/, '')
    .replace(/\t+/g, ' ')
    .replace(/\\\|/g, '|')
    .trim();
  return fields;
}

/** Behind a field of IDs and versions, `25.29` is a time with a slip, unless it is a version that is known. */
function isNearlyTime(field: string, before: string, context: NotesContext): boolean {
  const match = NEARLY_TIME.exec(field);
  if (!match) return false;
  if (match[1] !== '.') return true;
  const isVersion =
    context.knownVersions.includes(field) || Object.hasOwn(context.versionAliases, field);
  return !isVersion && readRefField(before) !== null;
}

function notATime(field: string): string {
  const written = field.replace(/^~/, '').replace(/[.,;]/g, ':');
  const meant = parseTimecode(written) === null ? '' : ` ${written}?`;
  return `“${field}” is not a time:${meant} Write minutes and seconds as 25:29, or with hours as 1:02:03.`;
}

/** The first time counts; all IDs do. What stands beside them is said, so that nothing goes silently. */
function statedTwice({ times, refs }: Fields): Fields['complaints'] {
  const starts = new Set(times.map((one) => ('time' in one ? one.time.start : one.complaint)));
  const versions = refs.filter(({ marks }) => marks.some(({ kind }) => kind === 'version'));
  const ids = refs.filter(({ marks }) => marks.some(({ kind }) => kind === 'id'));
  const complaints: Fields['complaints'] = [];
  if (starts.size > 1)
    complaints.push({
      severity: 'warning',
      message:
        'Two times stand here, and the first counts: make a segment of its own for the other, or remove it.',
    });
  if (versions.length > 1 || ids.length > 1)
    complaints.push({
      severity: 'warning',
      message:
        'Two fields of versions and IDs stand here: write them in one, such as | v2.210 #1050001, v2.212 #1050002 |.',
    });
  return complaints;
}

function takeField(field: string, fields: Fields): boolean {
  const time = readTimeField(field);
  const refs = time === null ? readRefField(field) : null;
  const both = time === null && refs === null ? refsAndTime(field) : null;
  if (time) fields.times.unshift(time);
  else if (refs) fields.refs.unshift(refs);
  else if (both) {
    fields.refs.unshift(both.refs);
    fields.times.unshift(both.time);
  } else if (/^(?:v?\d+(?:\.\d+)+[\s,]+)?#\d{1,12}$/i.test(field)) {
    const message = `“${field}” is not an ID: IDs have six or seven digits, such as #1044274.`;
    fields.complaints.push({ severity: 'error', message });
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
