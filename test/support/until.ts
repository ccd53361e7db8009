import { setTimeout } from 'node:timers/promises';

const LOOK_EVERY_MS = 10;
/** Far more than anything takes: a test that waits for what never comes must end, too. */
const LONGEST_MS = 40_000;

/** Waits until it is so; throws when that never comes. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = LONGEST_MS / LOOK_EVERY_MS; !(await isSo()); left -= 1) {
    if (left <= 0) throw new Error(`It was waited for in vain: ${String(isSo)}`);
    await setTimeout(LOOK_EVERY_MS);
  }
}
