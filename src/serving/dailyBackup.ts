import { keptBackups, makeBackup, newestRevision } from '../backup/keptBackups.js';
import type { Surroundings } from '../surroundings.js';
import { DOCUMENT_FORMAT } from '../wiring.js';
import type { Timers } from './timers.js';
import { watch, type Watch } from './watch.js';

const DAY_MS = 24 * 3_600_000;
const LOOK_EVERY_MS = 3_600_000;

export interface DailyBackupOptions extends Surroundings {
  dataDir: string;
  /** How many stay; 0 makes none. */
  keep: number;
  /** How long the first look waits: a server that starts has other things to do. */
  firstAfterMs?: number;
  /**
   * Reads every document from the disk, since what is served from memory may be damaged there. While
   * any is, no backup is deleted: it may be the last to hold it.
   * @returns whether any is, and what of it nobody was told yet, as one sentence
   */
  findDamage: () => Promise<{ any: boolean; news: string | null }>;
}

/**
 * Makes a backup when the newest daily one is a day old and something was saved since; looks after the start
 * and every hour, so that a failed one is tried again.
 * @param log is told once when it fails, and once when it works again
 */
export function backUpDaily(
  { dataDir, keep, firstAfterMs, findDamage, now, random }: DailyBackupOptions,
  timers: Timers,
  log: (message: string) => void,
): Watch {
  if (keep === 0) return { problem: () => null, stop: () => Promise.resolve() };

  let wasDamaged = false;

  async function look(): Promise<string | null> {
    const due = await isDue(dataDir, now());
    if (!due && !wasDamaged) return null;
    const { any, news } = await findDamage();
    wasDamaged = any;
    if (!due) return news;
    await makeBackup({
      dataDir,
      occasion: 'daily',
      keep: any ? Number.POSITIVE_INFINITY : keep,
      documents: DOCUMENT_FORMAT,
      now: now(),
      random: random(),
    });
    return news;
  }

  const watching = {
    everyMs: LOOK_EVERY_MS,
    firstAfterMs,
    look,
    failed: (why: string) =>
      `The daily backup could not be made in ${dataDir}: ${why}. Earlier ones stay.`,
    over: 'Daily backups are in order again.',
  };
  return watch(watching, timers, log);
}

async function isDue(dataDir: string, now: number): Promise<boolean> {
  const last = (await keptBackups(dataDir)).filter(({ occasion }) => occasion === 'daily').at(-1);
  if (last === undefined) return true;
  // After a clock was set back, the newest can lie in the future: that one says nothing about today.
  const isOld = Math.abs(now - last.madeAt) >= DAY_MS;
  return isOld && last.revision !== (await newestRevision(dataDir));
}
