import path from 'node:path';
import { mapBounded } from './bounded.js';
import { codeOf } from './faults.js';
import type { Ledger } from './ledger.js';
import { commitPath, type Places } from './places.js';
import { stagedAt, stagingName } from './staging.js';

const HOUR = 3_600_000;
/** A transaction that began longer ago than this is not committed but run again. */
export const TRANSACTION_LIFETIME = HOUR;
/** A commit's folder holds its name at least this long. */
export const NAME_LIFETIME = 24 * HOUR;
/** As much as one round deletes, so that it stays short. */
const BATCH = 200;

/** What the store takes from outside besides its disk: milliseconds since 1970, and a number from 0 up to 1. */
export interface ClockAndChance {
  now: () => number;
  random: () => number;
}

/** Deletes files of documents that two newer states stand before. */
export async function deleteSurplus(places: Places, ledger: Ledger): Promise<void> {
  await mapBounded(ledger.takeSurplus(BATCH), async ({ revision, file }) => {
    try {
      await places.files.removeFile(commitPath(places, revision, file));
    } catch (error) {
      // Another process that saw the same commits was faster.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  });
}

/**
 * Deletes the folders of old commits in which nothing is current or previous, except the highest.
 *
 * A folder's name is what keeps two writers apart, so a name may be given free only when nobody who
 * wanted it can still be on the way. Whoever wants the name of a commit looked at the disk before
 * that commit was made, more than a day ago. When its staging folder is more than an hour old it has
 * just been swept away, and its rename fails; when it is younger, the writer staged long after it
 * looked, and refuses to commit because its transaction began more than an hour ago.
 */
export async function freeCommits(
  places: Places,
  ledger: Ledger,
  outside: ClockAndChance,
): Promise<void> {
  const freeable = ledger.freeable(outside.now() - NAME_LIFETIME, BATCH);
  if (freeable.length === 0) return;
  await sweepStaging(places, outside);
  for (const revision of freeable) {
    await discard(places, commitPath(places, revision), outside);
    ledger.forget(revision);
  }
}

/** Deletes what crashed or stalled writers left behind more than an hour ago. */
export async function sweepStaging(places: Places, outside: ClockAndChance): Promise<void> {
  const now = outside.now();
  for (const name of await places.files.list(places.tmp)) {
    const time = stagedAt(name);
    if (time === null || now - time <= TRANSACTION_LIFETIME) continue;
    await discard(places, path.join(places.tmp, name), outside);
  }
}

/** Renames a folder away before it deletes it, so that nobody meets it half empty. */
async function discard(
  { files, tmp }: Places,
  folder: string,
  outside: ClockAndChance,
): Promise<void> {
  const away = path.join(tmp, stagingName(outside.now(), outside.random()));
  try {
    await files.rename(folder, away);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await files.removeFolder(away);
}
