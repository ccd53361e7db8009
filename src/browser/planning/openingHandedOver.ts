import { readKeptMarks, writeKeptMarks } from '../../planning/keptMarks.js';
import type { PlanFile } from '../../planning/planFile.js';
import type { Opening } from '../../planning/takingBack.js';

const NAME = 'runbook.opening';

/** Hands an opening to the page of its plan, where it can still be taken back, for this tab alone. */
export function handOver({ from, to }: PlanFile, { before, theirs }: Opening): void {
  const texts = { from, to, before: writeKeptMarks(before), theirs: writeKeptMarks(theirs) };
  try {
    sessionStorage.setItem(NAME, JSON.stringify(texts));
  } catch {
    // Not kept: the plan opens all the same, and its marks are taken back one by one.
    return;
  }
}

/** What was handed to the page of this plan, once; null when nothing was. */
export function handedOver(range: {
  from?: string;
  to?: string;
}): (PlanFile & { opening: Opening }) | null {
  if (range.from === undefined) return null;
  try {
    const text = sessionStorage.getItem(NAME);
    sessionStorage.removeItem(NAME);
    const { from, to, before, theirs } = JSON.parse(text ?? '{}') as Record<string, string>;
    if (from === undefined || to === undefined || from !== range.from || to !== range.to) {
      return null;
    }
    const marks = readKeptMarks(theirs ?? null);
    return { from, to, marks, opening: { before: readKeptMarks(before ?? null), theirs: marks } };
  } catch {
    return null;
  }
}
