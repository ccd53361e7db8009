import { readKeptMarks, writeKeptMarks } from '../../planning/keptMarks.js';
import type { PlanFile } from '../../planning/planFile.js';
import type { Step } from '../../planning/takingBack.js';

const NAME = 'runbook.opening';

/** Hands an opening to the page of its plan, where it can still be taken back, for this tab alone. */
export function handOver({ from, to, marks }: PlanFile, { before, after }: Step): void {
  const texts = {
    from,
    to,
    before: writeKeptMarks(before),
    after: writeKeptMarks(after),
    marks: writeKeptMarks(marks),
  };
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
}): (PlanFile & { opening: Step }) | null {
  if (range.from === undefined) return null;
  try {
    const text = sessionStorage.getItem(NAME);
    sessionStorage.removeItem(NAME);
    const { from, to, before, after, marks } = JSON.parse(text ?? '{}') as Record<string, string>;
    if (from === undefined || to === undefined || from !== range.from || to !== range.to) {
      return null;
    }
    const read = (one = '') => readKeptMarks(one);
    return {
      from,
      to,
      marks: read(marks),
      opening: { before: read(before), after: read(after) },
    };
  } catch {
    return null;
  }
}
