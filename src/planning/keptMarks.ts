import { isMarkKey, type Mark, type Marks } from './marks.js';
import { readMark } from './readMark.js';

/** The name under which a device keeps them. */
export const MARKS_NAME = 'runbook.upgrade';

const FORMAT = 1;

/** Marks as a device keeps them. */
export function writeKeptMarks(marks: Marks): string {
  return JSON.stringify({ format: FORMAT, marks: Object.fromEntries(marks) });
}

/** Reads what a device kept; anything that is not of this form is as if it were not there. */
export function readKeptMarks(text: string | null): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const [key, value] of Object.entries(keptIn(text))) {
    const mark = readMark(value, (at) => (typeof at === 'number' && at >= 0 ? at : null));
    if (isMarkKey(key) && !('wrong' in mark)) marks.set(key, mark);
  }
  return marks;
}

function keptIn(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const { format, marks } = value as Record<string, unknown>;
    return format === FORMAT && typeof marks === 'object' && marks !== null ? marks : {};
  } catch {
    return {};
  }
}
