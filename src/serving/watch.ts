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
  /** @returns what is wrong, as one sentence; null when nothing is */
  look: () => Promise<string | null>;
  /** The sentence for a look that failed. @param why ends a sentence */
  failed: (why: string) => string;
  /** What is said when it is over. */
  over: string;
}

/**
 * Looks at once, and again so long after each look. The timer does not keep the process alive.
 * @param log is told once of each problem, and once when it is over
 */
export function watch(
  { everyMs, look, failed, over }: Watching,
  timers: Timers,
  log: (message: string) => void,
): Watch {
  let problem: string | null = null;
  let forgetNext = () => {};
  let stopped = false;
  let underWay: Promise<void>;

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
  lookNow();
  return {
    problem: () => problem,
    stop: async () => {
      stopped = true;
      forgetNext();
      await underWay;
    },
  };
}
