import type { ChangeRef, SegmentTime } from '../../domain/episode.js';
import type { Severity } from '../../domain/problem.js';
import type { Version } from '../../domain/version.js';
import type { NotesContext } from '../reading.js';
import { takeBraces, type Braces } from './braces.js';
import { takeFields } from './fields.js';
import {
  findRefRun,
  maskAddresses,
  readRefField,
  statedBy,
  type RefRun,
  type Refs,
} from './refs.js';
import { firstSentence, endsSentence, wordCount } from './sentences.js';
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
  /** What braces state behind the fields. */
  braces: Braces;
  complaints: { severity: Severity; message: string }[];
}

// `v.2.212`, `#1O50014`, `#TBD`, or anything with a digit behind a bar.
const NEARLY_FIELD = /(?<!\\)\|[^|]*\d[^|]*$|\|\s*v?[\d.,]*\s*#\s?[\w]+|#\s?\d[\dOolI]{4,}\b/;

/** Reads the first line of a segment in any of the shapes in which the series writes them. */
export function readHead(line: string, context: NotesContext): Head {
  const refs: Refs[] = [];
  const times: TimeReading[] = [];
  const complaints: Head['complaints'] = [];

  const unwrapped = unwrapMarks(line.trim());
  const braced = takeBraces(unwrapped);
  const fields = takeFields(braced.rest, context);
  times.push(...fields.times);
  refs.push(...fields.refs);
  complaints.push(...braced.complaints, ...fields.complaints);

  const early = takeLeadingTime(fields.title);
  if (early) times.push(early.found);
  const body = splitAtRefs(early ? early.rest : fields.title, context);
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
    braces: braced.braces,
    complaints: [
      ...complaints,
      ...leftInTitle(title, unwrapped),
      ...(stated.changes.length > 0 ? leftBehind(notes) : []),
    ],
  };
}

/** A title that holds what is nearly a field: it would be read as words, without a sign of it. */
function leftInTitle(title: string, line: string): Head['complaints'] {
  const text = titleText(title);
  const left = NEARLY_FIELD.exec(maskAddresses(text))?.[0].trim();
  if (left === undefined || endsSentence(text) || isTableRow(line)) return [];
  const message = `“${left}” was read as part of the title: fields are written like | v2.212 #1050001 | 25:29.`;
  return [{ severity: 'warning', message }];
}

/** A word or two behind the IDs is no text: a field may have been meant. */
function leftBehind(notes: string): Head['complaints'] {
  if (notes === '' || endsSentence(notes) || wordCount(notes) > 1) return [];
  const message = `“${notes}” was read as notes: a time is written as 25:29, and a text in a line of its own.`;
  return [{ severity: 'warning', message }];
}

function isTableRow(line: string): boolean {
  return /^\|.*\|$/.test(line);
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

interface Split {
  title: string;
  notes: string;
  refs: Refs[];
  /** A sentence goes on around the ID: all of it is the title. */
  isSentence: boolean;
}

function splitAtRefs(text: string, context: NotesContext): Split {
  const leading = takeLeadingRefs(text, context);
  if (leading) {
    const run = findRefRun(leading.rest);
    const none = { title: leading.rest, notes: '', refs: [], isSentence: false };
    const further = run === null ? none : splitAtRun(leading.rest, run, context);
    return { ...further, refs: [leading.refs, ...further.refs] };
  }

  const run = findRefRun(text);
  return run === null ? splitAtBareEnd(text, context) : splitAtRun(text, run, context);
}

function splitAtRun(text: string, run: RefRun, context: NotesContext): Split {
  const { before, after } = closeMarks(withoutLabel(text, run.start), text.slice(run.end));
  const stop = /^\s?[.!?]["”)]?(?=\s|$)/.exec(after)?.[0].trim() ?? '';
  const separator = /^\s*[.!?]?["”)]?\s*(?:[-–—:|]+|\\-)\s+/.test(after);
  const behind = after
    .replace(/^\s*[.!?]?["”)]?(?=\s|$)/, '')
    .replace(/^\s*(?:[-–—:|]+|\\-)\s+/, '')
    .trim();
  const title = `${withoutSeparator(before)}${stop}`;
  if (behind === '') return beforeVersion(title, run, context);
  const beginsAnew =
    separator || stop !== '' || /^[*_"“'‘([]*[\p{Lu}\p{Lt}\p{Lo}\d⚠]/u.test(behind);
  if (beginsAnew && wordCount(before) > 0)
    return { title, notes: behind, refs: [run], isSentence: false };
  return { title: text, notes: '', refs: [run, ...furtherRuns(text, run.end)], isSentence: true };
}

/** `Title [v2.212] [#1050001]`: a version may stand before the IDs by itself. */
function beforeVersion(title: string, run: RefRun, context: NotesContext): Split {
  const none = { title, notes: '', refs: [run], isSentence: false };
  const ended = splitAtBareEnd(title, context);
  const hasId = ended.refs.some(({ marks }) => marks.some(({ kind }) => kind === 'id'));
  return hasId ? none : { ...ended, refs: [...ended.refs, run] };
}

/** `**Title #1050001** Text`: the mark that closes behind the ID belongs to the title. */
function closeMarks(before: string, after: string): { before: string; after: string } {
  const mark = /^\s?([:.]?)(\*\*|__|\*|_)(?=[\s:.–—-]|$)/.exec(after);
  if (!mark || !before.includes(mark[2] ?? '')) return { before, after };
  return {
    before: `${before.trimEnd()}${mark[2] ?? ''}`,
    after: `${mark[1] ?? ''}${after.slice(mark[0].length)}`,
  };
}

/** The references in the rest of the first sentence. */
function furtherRuns(text: string, from: number): Refs[] {
  const sentence = firstSentence(text)[0];
  const runs: Refs[] = [];
  for (let run = findRefRun(sentence, from); run; run = findRefRun(sentence, run.end)) {
    runs.push(run);
    if (runs.length > 50) break;
  }
  return runs;
}

/** `#1050001 Title`, `1050001 - Title`, `v2.212: Title`, `[v2.212 #1050001] Title`. */
function takeLeadingRefs(text: string, context: NotesContext): { refs: Refs; rest: string } | null {
  const run = findRefRun(text.slice(0, 400));
  if (run?.start === 0) {
    const rest = text.slice(run.end).replace(/^\s*(?:(?:[-–—:|]|\\-)\s+)?/, '');
    return { refs: run, rest };
  }
  const bare = /^([1-9]\d{5,6})(?:\s*[-–—:|.]\s+|\s+(?=["“*]*\p{Lu}))/u.exec(text);
  if (bare)
    return {
      refs: { marks: [{ kind: 'id', text: bare[1] ?? '', comma: false }] },
      rest: text.slice(bare[0].length),
    };
  const version =
    /^(?:[[(]\s?)?(v?\d{1,4}(?:\.\d{1,5}){1,3})(?:\s?[\])]\s?[-–—:|]?\s+|\s*[-–—:|]\s+)/i.exec(
      text,
    );
  const refs = version ? readRefField(version[1] ?? '') : null;
  const isField = /^v.*\|/i.test(version?.[0] ?? '');
  return refs && version && (isField || isKnown(refs, context))
    ? { refs, rest: text.slice(version[0].length) }
    : null;
}

/** `Title 1050001`, `Title v2.212`, `Title (v2.212)`: bare, at the end of a line without a stop. */
function splitAtBareEnd(text: string, context: NotesContext): Split {
  const none = { title: text, notes: '', refs: [], isSentence: false };
  const tail = text.slice(-60);
  const id = /\s(?:[-–—|:]\s)?(?:ids?:?\s)?([1-9]\d{5,6})(\*{0,2})$/i.exec(tail);
  if (id) {
    const before = text.slice(0, text.length - id[0].length);
    if (
      /(?:^|\s)(?:to|of|than|from|by|at|is|are|over|under|about|limit|and|up|for|in|=|[<>])$/i.test(
        before.slice(-12),
      )
    )
      return none;
    const refs = { marks: [{ kind: 'id' as const, text: id[1] ?? '', comma: false }] };
    return {
      title: `${withoutSeparator(before)}${id[2] ?? ''}`,
      notes: '',
      refs: [refs],
      isSentence: false,
    };
  }
  const version = /\s(?:[-–—|:]\s)?\\?[[(]?(v?\d{1,4}(?:\.\d{1,5}){1,3})\\?[\])]?(\*{0,2})$/i.exec(
    tail,
  );
  const refs = version ? readRefField(version[1] ?? '') : null;
  if (!version || !refs || !isKnown(refs, context) || !/[([|–—-]/.test(version[0])) return none;
  const title = text.slice(0, text.length - version[0].length);
  return {
    title: `${withoutSeparator(title)}${version[2] ?? ''}`,
    notes: '',
    refs: [refs],
    isSentence: false,
  };
}

function isKnown(refs: Refs, context: NotesContext): boolean {
  return refs.marks.every(
    ({ text }) =>
      context.knownVersions.includes(text) || Object.hasOwn(context.versionAliases, text),
  );
}

/** What stands before the IDs, without the `ID` that is written on to the first of them. */
function withoutLabel(text: string, start: number): string {
  return text.slice(0, start).replace(/(?<=\s)ids?:?$/i, '');
}

function withoutSeparator(text: string): string {
  return text
    .trimEnd()
    .replace(/(?:\s(?:[-–—|:]|\\-)|[,;])$/, '')
    .trimEnd();
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
