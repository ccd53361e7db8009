import type { Store } from '../store/port.js';
import type { Timers } from './timers.js';
import { watch, type Watch } from './watch.js';

const LOOK_EVERY_MS = 30_000;

/**
 * Tries every now and then whether something could be saved, so that whoever watches the server hears of a
 * full disk before a producer does.
 * @param log is told once when nothing can be saved, and once when it can again
 */
export function watchSaving(
  store: Pick<Store, 'savingProblem'>,
  timers: Timers,
  log: (message: string) => void,
): Watch {
  const watching = {
    everyMs: LOOK_EVERY_MS,
    look: () => store.savingProblem(),
    failed: (why: string) => `It is not known whether anything can be saved: ${why}.`,
    over: 'Saving works again.',
  };
  return watch(watching, timers, log);
}
