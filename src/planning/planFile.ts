import { parseVersion, type Version } from '../domain/version.js';
import { isMarkKey, type Mark, type Marks } from './marks.js';
import { readMark } from './readMark.js';

/** What one person gives to another, who goes on where the first one stopped. */
export interface PlanFile {
  from: Version;
  to: Version;
  marks: Map<string, Mark>;
}

export type PlanFileReading = ({ ok: true } & PlanFile) | { ok: false; message: string };

const KIND = 'runbook-upgrade';
const FORMAT = 1;
/** Bytes: more than the marks and notes of a thousand reviews of a release. */
export const LARGEST_FILE = 8 * 1024 * 1024;
const MOST_MARKS = 50_000;

/** The name that a browser saves it under. */
export function planFileName({ from, to }: { from: Version; to: Version }, ending: string): string {
  return `upgrade-${from}-to-${to}.${ending}`;
}

/**
 * Writes a plan's marks as one JSON file.
 * @param keys of the plan: what was decided about other versions stays here
 * @param now milliseconds since 1970
 */
export function writePlanFile(
  { from, to }: { from: Version; to: Version },
  marks: Marks,
  keys: ReadonlySet<string>,
  now: number,
): string {
  const own = [...marks].filter(([key]) => keys.has(key));
  const file = {
    kind: KIND,
    format: FORMAT,
    from,
    to,
    saved: isoMoment(now),
    marks: own.map(([key, { state, note, at }]) => ({ of: key, state, note, at: isoMoment(at) })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads such a file, all of it or nothing.
 * @param now milliseconds since 1970: nothing in it counts as newer than that
 * @returns what it holds, or one or two sentences on what is wrong with it
 */
export function readPlanFile(text: string, now: number): PlanFileReading {
  const value = parsed(text.replace(/^\uFEFF/, ''));
  if (value === null || value.kind !== KIND) {
    return refused(
      'This is not a plan that was saved here: open a file that “Save as a file” made.',
    );
  }
  if (typeof value.format === 'number' && value.format > FORMAT) {
    return refused(
      'This plan was saved by a newer release of this site. Load the page anew, then open it again.',
    );
  }
  const from = typeof value.from === 'string' ? parseVersion(value.from) : null;
  const to = typeof value.to === 'string' ? parseVersion(value.to) : null;
  if (value.format !== FORMAT || from === null || to === null || !Array.isArray(value.marks)) {
    return refused('This plan is damaged: its format, its versions or its marks cannot be read.');
  }
  if (value.marks.length > MOST_MARKS) {
    return refused(`This plan holds more than ${MOST_MARKS} marks, which no upgrade has.`);
  }
  const marks = new Map<string, Mark>();
  for (const [i, one] of value.marks.entries()) {
    const mark = readMark(one, (at) => timeOf(at, now));
    if ('wrong' in mark) return refused(`Mark ${i + 1} of this plan ${mark.wrong}.`);
    const key: unknown = (one as { of?: unknown }).of;
    if (typeof key !== 'string' || !isMarkKey(key)) {
      return refused(`Mark ${i + 1} of this plan does not say which change it belongs to.`);
    }
    marks.set(key, mark);
  }
  return { ok: true, from, to, marks };
}

function refused(message: string): PlanFileReading {
  return { ok: false, message: `${message} Nothing was changed.` };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

function timeOf(at: unknown, now: number): number | null {
  const moment = typeof at === 'string' && MOMENT.test(at) ? Date.parse(at) : NaN;
  return Number.isNaN(moment) ? null : Math.min(moment, now);
}

function isoMoment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
