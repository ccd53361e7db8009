/** What somebody decided about a change: null while they did not. */
export type State = 'done' | 'not-for-us' | 'later';

export const STATES: readonly State[] = ['done', 'not-for-us', 'later'];

/** How each is called. */
export const STATE_NAMES: Readonly<Record<State, string>> = {
  done: 'Done',
  'not-for-us': 'Not for us',
  later: 'Later',
};

/**
 * A decision and a note. One that was opened again stays, empty, so that an older one cannot return; one
 * that was undone leaves nothing.
 */
export interface Mark {
  state: State | null;
  /** Plain text, lines separated by `\n`; empty when there is none. */
  note: string;
  /** When it was made, in milliseconds since 1970. */
  at: number;
}

/** Marks by what they belong to: `change:1050001` or, without a change, `segment:k3f9`. */
export type Marks = ReadonlyMap<string, Mark>;

/** What belongs to something that nobody decided on. */
export const NO_MARK: Mark = { state: null, note: '', at: 0 };

/** Characters that a note may have. */
export const LONGEST_NOTE = 2000;

const KEY = /^(?:change:\d{6,7}|segment:[a-z0-9]{2,32})$/;

/** Whether a text can be what a mark belongs to. */
export function isMarkKey(text: string): boolean {
  return KEY.test(text);
}

/**
 * The mark of a row: the newest of all that it goes by, so that what was decided on a segment still
 * counts once that segment is known to discuss a change. No note of the others is lost: where several
 * rows became one, it has the notes of all.
 * @param keys its own first
 */
export function markOf(marks: Marks, keys: readonly string[]): Mark {
  const own = keys.flatMap((key) => marks.get(key) ?? []).sort((a, b) => b.at - a.at);
  const [newest = NO_MARK, ...others] = own;
  const notes = [newest.note];
  for (const { note } of others) {
    if (note !== '' && !notes.some((one) => hasLines(one, note))) notes.push(note);
  }
  if (notes.length === 1) return newest;
  return { ...newest, note: readNote(notes.join('\n')) };
}

function hasLines(note: string, lines: string): boolean {
  return `\n${note}\n`.includes(`\n${lines}\n`);
}

/**
 * Brings marks together, item by item: the newer one wins. Of two of the same moment it is always the
 * same one, whichever side it comes from, so that all sides end with the same.
 */
export function mergeMarks(ours: Marks, theirs: Marks): Map<string, Mark> {
  const merged = new Map(ours);
  for (const [key, mark] of theirs) {
    const own = merged.get(key);
    if (!own || isNewer(mark, own)) merged.set(key, mark);
  }
  return merged;
}

/** How many of theirs would win over ours. */
export function newerMarks(ours: Marks, theirs: Marks): number {
  return [...theirs].filter(([key, mark]) => {
    const own = ours.get(key);
    return !own || isNewer(mark, own);
  }).length;
}

/** Whether two marks are one: made at the same moment, with the same in them. */
export function isSameMark(a: Mark, b: Mark): boolean {
  return a.at === b.at && a.state === b.state && a.note === b.note;
}

function isNewer(a: Mark, b: Mark): boolean {
  if (a.at !== b.at) return a.at > b.at;
  return contentOf(a) > contentOf(b);
}

function contentOf({ state, note }: Mark): string {
  return `${state ?? ''} ${note}`;
}

/**
 * The moment of a new mark: now, and after the one that it replaces even when that was made by a
 * clock that is ahead.
 */
export function momentAfter(before: Mark, now: number): number {
  return Math.max(now, before.at + 1);
}

/** A note as it is kept: without control characters, at most so long. */
export function readNote(typed: string): string {
  return Array.from(
    typed
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
      .trim(),
  )
    .slice(0, LONGEST_NOTE)
    .join('');
}
