import type { Seconds } from '../domain/timecode.js';
import type { Stretch } from './listening.js';
import { JUST_BEGUN } from './neighbours.js';

/** What to do next while a selection plays. */
export type Step =
  /** Nothing: the stretch plays on. */
  | { kind: 'stay' }
  /** The stretch of this place plays already: show it. */
  | { kind: 'enter'; index: number }
  /** Jump to the start of the stretch of this place. */
  | { kind: 'go'; index: number }
  /** The listener went somewhere else: from here on all is played. */
  | { kind: 'leave' }
  /** The last stretch is over. */
  | { kind: 'finish' };

const STAY: Step = { kind: 'stay' };

/** Clocks of media are read some times a second, and seeking is not exact. */
const EXACTNESS: Seconds = 0.3;

/**
 * What to do when playing has come to a second by itself.
 * @param index the place of the stretch that plays
 * @param at the second of that stretch's episode
 */
export function stepOn(stretches: readonly Stretch[], index: number, at: Seconds): Step {
  const until = stretches[index]?.until ?? null;
  if (until === null || at < until - 0.05) return STAY;
  return stepAfter(stretches, index, at);
}

/** What to do when the stretch of a place is over, or the listener skips the rest of it. */
export function stepAfter(stretches: readonly Stretch[], index: number, at: Seconds): Step {
  const now = stretches[index];
  const next = stretches[index + 1];
  if (now === undefined || next === undefined) return { kind: 'finish' };
  // What follows without a gap plays on without a hitch.
  const followsOn = next.episode === now.episode && Math.abs(next.start - at) <= EXACTNESS;
  return { kind: followsOn ? 'enter' : 'go', index: index + 1 };
}

/**
 * The place to which "previous" leads: that of the stretch that plays, or, within its first three
 * seconds, of the one before it.
 */
export function indexBefore(stretches: readonly Stretch[], index: number, at: Seconds): number {
  const start = stretches[index]?.start ?? 0;
  return at > start + JUST_BEGUN ? index : Math.max(0, index - 1);
}

/**
 * What to do when the listener moved to a second of an episode: within the stretch that plays,
 * nothing; into another one of the selection, that one plays; anywhere else, the selection ends.
 */
export function stepTo(
  stretches: readonly Stretch[],
  index: number,
  episode: number,
  at: Seconds,
): Step {
  const holds = (stretch: Stretch | undefined) =>
    stretch?.episode === episode &&
    at >= stretch.start - EXACTNESS &&
    (stretch.until === null || at < stretch.until);
  if (holds(stretches[index])) return STAY;
  const other = stretches.findIndex(holds);
  return other === -1 ? { kind: 'leave' } : { kind: 'enter', index: other };
}
