import type { Seconds } from '../domain/timecode.js';
import type { Stretch } from './listening.js';

/** How long a selection plays, as far as its ends are known. */
export interface SelectionLength {
  /** What is heard twice counts once. */
  known: Seconds;
  /** How many of its stretches have no known end. */
  open: number;
}

/** What a button that plays a selection says, and what is to be known of it; empty when nothing is. */
export interface SelectionInWords {
  /** `Play these 5, 12 min`. */
  label: string;
  hint: string;
}

/** Adds up a selection; where an end is unknown, nothing is added for it. */
export function selectionLength(stretches: readonly Stretch[]): SelectionLength {
  const ended = stretches.flatMap(({ episode, start, end }) =>
    end === null ? [] : [{ episode, start, end }],
  );
  ended.sort((a, b) => a.episode - b.episode || a.start - b.start);
  let known = 0;
  let last = { episode: -1, end: 0 };
  for (const { episode, start, end } of ended) {
    const from = episode === last.episode ? Math.max(start, last.end) : start;
    known += Math.max(0, end - from);
    last = { episode, end: episode === last.episode ? Math.max(end, last.end) : end };
  }
  return { known, open: stretches.length - ended.length };
}

/**
 * Leaves out what another stretch of the selection plays anyway, such as a segment that shares its
 * start and end with the one before it.
 */
export function withoutRepeats(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    if (kept.some((other) => covers(other, stretch))) continue;
    const rest = kept.filter((other) => !covers(stretch, other));
    kept.splice(0, kept.length, ...rest, stretch);
  }
  return kept;
}

function covers(a: Stretch, b: Stretch): boolean {
  const isWithin = a.until === null || (b.until !== null && b.until <= a.until);
  return a.episode === b.episode && a.start <= b.start && isWithin;
}

/**
 * What a button that plays a selection says.
 * @param name of the selection: `these 5`, `all 4 highlights`
 * @param without how many of the chosen are left out, and what those have instead: `no time`
 */
export function selectionInWords(
  stretches: readonly Stretch[],
  name: string,
  without: { left: number; why: string },
): SelectionInWords {
  const { known, open } = selectionLength(stretches);
  const length = known === 0 ? '' : `, ${open > 0 ? 'at least ' : ''}${lengthInWords(known)}`;
  return {
    label: `Play ${name}${length}`,
    hint: [leftInWords(without), openInWords(open, stretches.length)].filter(Boolean).join(' '),
  };
}

/** `45 s`, `12 min`, `1 h 5 min`; from a minute on rounded to whole ones. */
export function lengthInWords(seconds: Seconds): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

function leftInWords({ left, why }: { left: number; why: string }): string {
  if (left === 0) return '';
  return left === 1 ? `1 has ${why} and is left out.` : `${left} have ${why} and are left out.`;
}

function openInWords(open: number, count: number): string {
  if (open === 0) return '';
  if (count === 1) return 'Its end is not known: it plays on until the next known start.';
  return open === count
    ? 'Ends are not known: each plays on until the next known start.'
    : 'Some ends are not known: there it plays on until the next known start.';
}
