import { markOf, momentAfter, newerMarks, type Mark, type Marks } from './marks.js';

/** Marks of a file that were merged into those of a device. */
export interface Opening {
  /** What the device had before, of all that the file holds and of the rows that it stands in. */
  before: Marks;
  theirs: Marks;
}

/**
 * What takes an opening back: each row that the file changed gets the mark that it had, as of now. What
 * was decided since stays.
 * @param current the marks of the device now
 * @param rows what rows go by; a mark that belongs to none stands for itself
 * @param now milliseconds since 1970
 */
export function takenBack(
  { before, theirs }: Opening,
  current: Marks,
  rows: readonly (readonly string[])[],
  now: number,
): Map<string, Mark> {
  const rowOf = new Map(rows.flatMap((row) => row.map((key) => [key, row] as const)));
  const back = new Map<string, Mark>();
  for (const [key, mark] of theirs) {
    const row = rowOf.get(key) ?? [key];
    const hasWon = newerMarks(before, new Map([[key, mark]])) === 1;
    const isDecidedSince = row.some((one) => {
      const at = current.get(one)?.at;
      return at !== before.get(one)?.at && at !== theirs.get(one)?.at;
    });
    if (hasWon && !isDecidedSince) {
      back.set(key, { ...markOf(before, row), at: momentAfter(mark, now) });
    }
  }
  return back;
}
