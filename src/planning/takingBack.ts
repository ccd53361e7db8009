import { isSameMark, momentAfter, newerMarks, type Mark, type Marks } from './marks.js';

/** What was done at once to the marks of a device: by a decision, a note or a file that was opened. */
export interface Step {
  /** What stood there, of all that came; what nobody had marked is not among it. */
  before: Marks;
  /** What came. */
  after: Marks;
}

/** What to put in a mark's place: null to leave none. */
export type Restored = ReadonlyMap<string, Mark | null>;

/** The step that gives marks these, as far as they are newer. */
export function stepOf(marks: Marks, changes: Marks): Step {
  const after = [...changes].filter(([key, mark]) => newerMarks(marks, new Map([[key, mark]])) > 0);
  const before = after.flatMap(([key]): [string, Mark][] => {
    const mark = marks.get(key);
    return mark ? [[key, mark]] : [];
  });
  return { before: new Map(before), after: new Map(after) };
}

/** Two steps, the second right after the first, as one. */
export function joinedSteps(first: Step, second: Step): Step {
  const since = [...second.before].filter(([key]) => !first.after.has(key));
  return {
    before: new Map([...first.before, ...since]),
    after: new Map([...first.after, ...second.after]),
  };
}

/**
 * What takes a step back, as if it had not been taken: each mark that came goes, and what stood there is
 * as old again as it was, so that what somebody else decided in between still wins. Where a mark was
 * changed since, that stays, and only the rest of it is taken back, as of now.
 * @param current the marks of the device now
 * @param now milliseconds since 1970
 */
export function takenBack({ before, after }: Step, current: Marks, now: number): Restored {
  const back = new Map<string, Mark | null>();
  for (const [key, came] of after) {
    const mark = current.get(key);
    const had = before.get(key) ?? null;
    if (!mark) continue;
    if (isSameMark(mark, came)) {
      back.set(key, had);
      continue;
    }
    const state = mark.state === came.state ? (had?.state ?? null) : mark.state;
    const note = mark.note === came.note ? (had?.note ?? '') : mark.note;
    if (state !== mark.state || note !== mark.note) {
      back.set(key, { state, note, at: momentAfter(mark, now) });
    }
  }
  return back;
}

/** Marks with others put in their place, whichever are newer. */
export function restoredMarks(marks: Marks, restored: Restored): Map<string, Mark> {
  const after = new Map(marks);
  for (const [key, mark] of restored) {
    if (mark === null) after.delete(key);
    else after.set(key, mark);
  }
  return after;
}
