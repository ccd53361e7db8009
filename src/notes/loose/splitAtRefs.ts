import type { NotesContext } from '../reading.js';
import { findRefRun, readRefField, type RefRun, type Refs } from './refs.js';
import { firstSentence, wordCount } from './sentences.js';

/** A line, cut where its references stand. */
export interface Split {
  title: string;
  notes: string;
  refs: Refs[];
  /** A sentence goes on around the ID: all of it is the title. */
  isSentence: boolean;
  /** An ID in brackets stands behind the first words. */
  idInBrackets: boolean;
}

const WHOLE = { notes: '', refs: [], isSentence: false, idInBrackets: false };

/**
 * Takes the references out of a line without fields, wherever they stand in it.
 * @param dotted whether a middle dot stands before it: its title ends at the ID in brackets
 */
export function splitAtRefs(text: string, context: NotesContext, dotted = false): Split {
  const leading = takeLeadingRefs(text, context);
  if (leading) {
    const run = findRefRun(leading.rest);
    const none = { ...WHOLE, title: leading.rest };
    const further = run === null ? none : splitAtRun(leading.rest, run, context, dotted);
    return { ...further, refs: [leading.refs, ...further.refs] };
  }

  const run = findRefRun(text);
  return run === null ? splitAtBareEnd(text, context) : splitAtRun(text, run, context, dotted);
}

function splitAtRun(text: string, run: RefRun, context: NotesContext, dotted: boolean): Split {
  const { before, after } = closeMarks(withoutLabel(text, run.start), text.slice(run.end));
  const stop = /^\s?[.!?]["”)]?(?=\s|$)/.exec(after)?.[0].trim() ?? '';
  const separator = /^\s*[.!?]?["”)]?\s*(?:[-–—:|]+|\\-)\s+/.test(after);
  const behind = after
    .replace(/^\s*[.!?]?["”)]?(?=\s|$)/, '')
    .replace(/^\s*(?:[-–—:|]+|\\-)\s+/, '')
    .trim();
  const title = `${withoutSeparator(before)}${stop}`;
  const idInBrackets = wordCount(before) > 0 && isIdInBrackets(text, run);
  if (behind === '') return { ...beforeVersion(title, run, context), idInBrackets };
  const further = furtherRuns(text, run.end);
  const beginsAnew =
    separator ||
    stop !== '' ||
    /^[*_"“'‘([]*[\p{Lu}\p{Lt}\p{Lo}\d⚠]/u.test(behind) ||
    (dotted && idInBrackets && further.length === 0);
  if (beginsAnew && wordCount(before) > 0)
    return { ...beforeVersion(title, run, context), notes: behind, idInBrackets };
  return { ...WHOLE, title: text, refs: [run, ...further], isSentence: true, idInBrackets };
}

function isIdInBrackets(text: string, { end, marks }: RefRun): boolean {
  return /[\])]/.test(text.charAt(end - 1)) && marks.some(({ kind }) => kind === 'id');
}

/** `Title [v2.212] [#1050001]`: a version may stand before the IDs by itself. */
function beforeVersion(title: string, run: RefRun, context: NotesContext): Split {
  const none = { ...WHOLE, title, refs: [run] };
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
  const none = { ...WHOLE, title: text };
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
    return { ...WHOLE, title: `${withoutSeparator(before)}${id[2] ?? ''}`, refs: [refs] };
  }
  const version = /\s(?:[-–—|:]\s)?\\?[[(]?(v?\d{1,4}(?:\.\d{1,5}){1,3})\\?[\])]?(\*{0,2})$/i.exec(
    tail,
  );
  const refs = version ? readRefField(version[1] ?? '') : null;
  if (!version || !refs || !isKnown(refs, context) || !/[([|–—-]/.test(version[0])) return none;
  const title = text.slice(0, text.length - version[0].length);
  return { ...WHOLE, title: `${withoutSeparator(title)}${version[2] ?? ''}`, refs: [refs] };
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
