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

/** The marks that give rows the state that they had, as newer ones: what was noted since stays. */
export function undone(
  marks: Marks,
  before: readonly { row: RowKeys; state: State | null }[],
  now: number,
): Map<string, Mark> {
  const states = new Map(before.map(({ row, state }) => [row[0], state]));
  return changed(
    marks,
    before.map(({ row }) => row),
    now,
    (mark, row) => ({ ...mark, state: states.get(row[0]) ?? null }),
  );
}

function changed(
  marks: Marks,
  rows: readonly RowKeys[],
  now: number,
  change: (before: Mark, row: RowKeys) => Mark,
): Map<string, Mark> {
  const changes = new Map<string, Mark>();
  for (const row of rows) {
    const [own] = row;
    if (own === undefined) continue;
    const before = markOf(marks, row);
    const after = change(before, row);
    if (after.state === before.state && after.note === before.note) continue;
    changes.set(own, { ...after, at: momentAfter(before, now) });
  }
  return changes;
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
