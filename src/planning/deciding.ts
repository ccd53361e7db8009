import { markOf, momentAfter, type Mark, type Marks, type State } from './marks.js';

/** What a row goes by, its own key first. */
export type RowKeys = readonly string[];

/**
 * The marks that give rows a state; their notes stay. Asked for the state that all of them have, it
 * takes it back: the same key twice is as if it had not been pressed.
 * @param state null to decide nothing
 * @param now milliseconds since 1970
 */
export function decided(
  marks: Marks,
  rows: readonly RowKeys[],
  state: State | null,
  now: number,
): Map<string, Mark> {
  const haveAll = rows.every((keys) => markOf(marks, keys).state === state);
  const next = haveAll ? null : state;
  return changed(marks, rows, now, (before) => ({ ...before, state: next }));
}

/** The mark that gives a row a note; its state stays. */
export function noted(marks: Marks, row: RowKeys, note: string, now: number): Map<string, Mark> {
  return changed(marks, [row], now, (before) => ({ ...before, note }));
}

function changed(
  marks: Marks,
  rows: readonly RowKeys[],
  now: number,
  change: (before: Mark) => Mark,
): Map<string, Mark> {
  const changes = new Map<string, Mark>();
  for (const row of rows) {
    const [own] = row;
    if (own === undefined) continue;
    const before = markOf(marks, row);
    const after = change(before);
    if (after.state === before.state && after.note === before.note) continue;
    changes.set(own, { ...after, at: momentAfter(before, now) });
    if (after.note !== before.note) {
      for (const [key, mark] of otherNotes(marks, row)) changes.set(key, mark);
    }
  }
  return changes;
}

/**
 * What a row showed of its other keys and was written anew: those give their notes up, and nothing else,
 * for another row may go by them, too.
 */
function otherNotes(marks: Marks, [own, ...others]: RowKeys): [string, Mark][] {
  return others.flatMap((key) => {
    const mark = marks.get(key);
    if (key === own || !mark || mark.note === '') return [];
    return [[key, { ...mark, note: '', at: mark.at + 1 }]];
  });
}

/** How many rows are decided on: done or not for us; what comes later is still to be done. */
export interface Progress {
  decided: number;
  later: number;
  total: number;
}

export function progressOf(marks: Marks, rows: readonly RowKeys[]): Progress {
  const states = rows.map((keys) => markOf(marks, keys).state);
  return {
    decided: states.filter((state) => state === 'done' || state === 'not-for-us').length,
    later: states.filter((state) => state === 'later').length,
    total: rows.length,
  };
}

/** `41 of 131 decided, 3 for later`. */
export function progressInWords({ decided: count, later, total }: Progress): string {
  return `${count} of ${total} decided${later > 0 ? `, ${later} for later` : ''}`;
}
