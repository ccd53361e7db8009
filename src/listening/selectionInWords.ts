import { heardLength } from '../domain/heardLength.js';
import type { Seconds } from '../domain/timecode.js';
import type { Stretch } from './listening.js';

/** What a button that plays a selection says, and what is to be known of it; empty when nothing is. */
export interface SelectionInWords {
  /** `Play these 5, 12 min`. */
  label: string;
  hint: string;
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
  const { known, open } = heardLength(stretches);
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
