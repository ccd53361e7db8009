import { isNativeError } from 'node:util/types';
import { keptBackups, makeBackup, newestRevision } from '../backup/keptBackups.js';
import { faultOf } from '../faults/systemFault.js';
import type { Surroundings } from '../surroundings.js';
import { DOCUMENT_FORMAT } from '../wiring.js';
import type { Timers } from './timers.js';

const DAY_MS = 24 * 3_600_000;
const LOOK_EVERY_MS = 3_600_000;

export interface DailyBackup {
  /** Why the last attempt failed, as one sentence; null when backups are in order. */
  problem: () => string | null;
  stop: () => Promise<void>;
}

/**
 * Makes a backup when the newest daily one is a day old and something was saved since; looks at the start
 * and every hour, so that a failed one is tried again. The timer does not keep the process alive.
 * @param keep how many stay; 0 makes none
 * @param log is told once when it fails, and once when it works again
 */
export function backUpDaily(
  { dataDir, keep, now, random }: Surroundings & { dataDir: string; keep: number },
  timers: Timers,
  log: (message: string) => void,
): DailyBackup {
  let problem: string | null = null;
  let forgetNext = () => {};
  let stopped = false;

  async function look(): Promise<void> {
    try {
      if (await isDue(dataDir, now())) {
        const request = { dataDir, keep, documents: DOCUMENT_FORMAT, now: now(), random: random() };
        await makeBackup({ ...request, occasion: 'daily' });
      }
      if (problem !== null) log('Daily backups are made again.');
      problem = null;
    } catch (error) {
      const why = isNativeError(error) ? faultOf(error) : String(error);
      const message = `The daily backup could not be made in ${dataDir}: ${why}. Earlier ones stay.`;
      if (problem !== message) log(message);
      problem = message;
    }
  }

  let underWay = Promise.resolve();
  const lookNow = () => {
    underWay = look().then(() => {
      if (!stopped) forgetNext = timers.after(LOOK_EVERY_MS, lookNow);
    });
  };
  if (keep > 0) lookNow();
  return {
    problem: () => problem,
    stop: async () => {
      stopped = true;
      forgetNext();
      await underWay;
    },
  };
}

async function isDue(dataDir: string, now: number): Promise<boolean> {
  const last = (await keptBackups(dataDir)).filter(({ occasion }) => occasion === 'daily').at(-1);
  if (last === undefined) return true;
  // After a clock was set back, the newest can lie in the future: that one says nothing about today.
  const isOld = Math.abs(now - last.madeAt) >= DAY_MS;
  return isOld && last.revision !== (await newestRevision(dataDir));
}
