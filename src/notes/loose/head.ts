import type { ChangeRef, SegmentTime } from '../../domain/episode.js';
import type { Severity } from '../../domain/problem.js';
import type { Version } from '../../domain/version.js';
import type { NotesContext } from '../reading.js';
import { takeBraces, type Braces } from './braces.js';
import { takeFields } from './fields.js';
import { leftBehind, leftInTitle } from './nearlyFields.js';
import { statedBy, type Refs } from './refs.js';
import { firstSentence, endsSentence } from './sentences.js';
import { splitAtRefs } from './splitAtRefs.js';
import { readTimeField, takeLeadingTime, takeTrailingTime, type TimeReading } from './times.js';
import { titleText } from './titleText.js';

/** What the first line of a segment states. */
export interface Head {
  /** Markdown of one line; empty when the line holds only references or a time. */
  title: string;
  /** Markdown behind the title on the same line. */
  notes: string;
  time: SegmentTime | null;
  version: Version | null;
  changes: ChangeRef[];
  /** States an ID, a version or a time. */
  headed: boolean;
  /** Its time stands first, as in video descriptions. */
  timedFirst: boolean;
  /** The title is a heading rather than a sentence that holds its whole text. */
  apart: boolean;
  /** An ID in brackets stands behind its title, or inside the sentence that is its title. */
  idInBrackets: boolean;
  /** What braces state behind the fields. */
  braces: Braces;
  complaints: { severity: Severity; message: string }[];
}

/**
 * Reads the first line of a segment in any of the shapes in which the series writes them.
 * @param dotted whether a middle dot stands before it
 */
export function readHead(line: string, context: NotesContext, dotted = false): Head {
  const refs: Refs[] = [];
  const times: TimeReading[] = [];
  const complaints: Head['complaints'] = [];

  const unwrapped = unwrapMarks(line.trim());
  const braced = takeBraces(unwrapped, context);
  const fields = takeFields(braced.rest, context);
  times.push(...fields.times);
  refs.push(...fields.refs);
  complaints.push(...braced.complaints, ...fields.complaints);

  const early = takeLeadingTime(fields.title);
  if (early) times.push(early.found);
  const body = splitAtRefs(early ? early.rest : fields.title, context, dotted);
  refs.push(...body.refs);
  const late = times.length === 0 && !body.isSentence ? takeTrailingTime(body.title) : null;
  if (late) times.push(late.found);

  const behind = times.length === 0 && body.notes !== '' ? readTimeField(body.notes) : null;
  if (behind) times.push(behind);
  const notesBehind = behind ? '' : body.notes;

  const stated = statedBy(refs, context.versionAliases);
  for (const id of stated.repeated)
    complaints.push({
      severity: 'warning',
      message: `#${id} stands here twice: one of them may be meant for another change.`,
    });
  for (const found of times)
    if ('complaint' in found) complaints.push({ severity: 'error', message: found.complaint });
  const time =
    times.map((found) => ('time' in found ? found.time : null)).find((found) => found !== null) ??
    null;

  const separate =
    fields.count > 0 ||
    stated.changes.length > 0 ||
    stated.version !== null ||
    braced.rest !== unwrapped;
  const { title, notes } = titleAndNotes(
    late ? late.rest : body.title,
    notesBehind,
    fields.count > 0,
  );
  return {
    title,
    notes,
    time,
    version: stated.version,
    changes: stated.changes,
    headed: separate || times.length > 0,
    timedFirst: early !== null,
    apart:
      separate &&
      title !== '' &&
      !body.isSentence &&
      !(endsSentence(title) && notes === '' && fields.count === 0),
    idInBrackets: body.idInBrackets,
    braces: braced.braces,
    complaints: [
      ...complaints,
      ...leftInTitle(title, unwrapped),
      ...(stated.changes.length > 0 ? leftBehind(notes) : []),
    ],
  };
}

/** `**Title | v2.21 #1050001**` and `` `#1050001` `` lose the marks that would hide what they hold. */
function unwrapMarks(line: string): string {
  const whole = /^(\*\*|__|\*|_)(?=\S)(.{1,5000})(?<=\S)\1$/.exec(line);
  const inner = whole && !(whole[2] ?? '').includes(whole[1] ?? '') ? (whole[2] ?? '') : line;
  return inner
    .replace(/(\*\*|__|\*|_|`)((?:v?[\d.]{3,12} ?|\\?#\d{6,7},? ?){1,8})\1/g, '$2')
    .replace(/\[((?:v?[\d.]{3,12} ?|\\?#?\d{6,7},? ?){1,8})\]\([^\s()]*\)/g, '$1')
    .replace(/\[(~?\d{1,3}:\d{2}(?::\d{2})?)\]\([^\s()]*\)/g, '$1');
}

/** A title that is a sentence with others behind it gives those to the notes. */
function titleAndNotes(
  title: string,
  notes: string,
  isField: boolean,
): { title: string; notes: string } {
  const trimmed = title.trim();
  if (isField || notes !== '') return { title: trimmed, notes };
  const [first, rest] = firstSentence(trimmed);
  return titleText(first) === '' ? { title: trimmed, notes } : { title: first, notes: rest };
}
