import { isNativeError } from 'node:util/types';
import { faultOf } from '../faults/systemFault.js';
import type { Timers } from './timers.js';

/** Something that is looked after every now and then. */
export interface Watch {
  /** What is wrong as of the last look, as one sentence; null when nothing is. */
  problem: () => string | null;
  /** Ends the looks and waits for one under way. */
  stop: () => Promise<void>;
}

export interface Watching {
  everyMs: number;
  /** How long the first look waits; at once without it. */
  firstAfterMs?: number | undefined;
  /** @returns what is wrong, as one sentence; null when nothing is */
  look: () => Promise<string | null>;
  /** The sentence for a look that failed. @param why ends a sentence */
  failed: (why: string) => string;
  /** What is said when it is over. */
  over: string;
}

/**
 * Looks once, and again so long after each look. The timer does not keep the process alive.
 * @param log is told once of each problem, and once when it is over
 */
export function watch(
  { everyMs, firstAfterMs = 0, look, failed, over }: Watching,
  timers: Timers,
  log: (message: string) => void,
): Watch {
  let problem: string | null = null;
  let forgetNext = () => {};
  let stopped = false;
  let underWay = Promise.resolve();

  const lookNow = () => {
    underWay = look()
      .catch((error: unknown) => failed(isNativeError(error) ? faultOf(error) : String(error)))
      .then((found) => {
        if (found !== null && found !== problem) log(found);
        if (found === null && problem !== null) log(over);
        problem = found;
        if (!stopped) forgetNext = timers.after(everyMs, lookNow);
      });
  };
  if (firstAfterMs === 0) lookNow();
  else forgetNext = timers.after(firstAfterMs, lookNow);
  return {
    problem: () => problem,
    stop: async () => {
      stopped = true;
      forgetNext();
      await underWay;
    },
  };
}
