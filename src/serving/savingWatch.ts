import { isNativeError } from 'node:util/types';
import { faultOf } from '../faults/systemFault.js';
import type { Store } from '../store/port.js';
import type { Timers } from './timers.js';

const LOOK_EVERY_MS = 30_000;

export interface SavingWatch {
  /** Why nothing can be saved, as one sentence; null while it can. */
  problem: () => string | null;
  stop: () => Promise<void>;
}

/**
 * Tries every now and then whether something could be saved, so that whoever watches the server hears of a
 * full disk before a producer does. The timer does not keep the process alive.
 * @param log is told once when nothing can be saved, and once when it can again
 */
export function watchSaving(
  store: Pick<Store, 'savingProblem'>,
  timers: Timers,
  log: (message: string) => void,
): SavingWatch {
  let problem: string | null = null;
  let forgetNext = () => {};
  let stopped = false;

  async function look(): Promise<void> {
    const now = await store
      .savingProblem()
      .catch(
        (error: unknown) => `It is not known whether anything can be saved: ${reason(error)}.`,
      );
    if (now !== null && now !== problem) log(now);
    if (now === null && problem !== null) log('Saving works again.');
    problem = now;
  }

  let underWay: Promise<void>;
  const lookNow = () => {
    underWay = look().then(() => {
      if (!stopped) forgetNext = timers.after(LOOK_EVERY_MS, lookNow);
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

function reason(error: unknown): string {
  return isNativeError(error) ? faultOf(error) : String(error);
}
