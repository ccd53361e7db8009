import path from 'node:path';
import { mapBounded } from '../../concurrency/mapBounded.js';
import type { Surroundings } from '../../surroundings.js';
import { NAME_LIFETIME, TRANSACTION_LIFETIME } from './clockRule.js';
import { codeOf } from '../../faults/systemFault.js';
import { FILES_AT_ONCE } from './files.js';
import type { Ledger } from './ledger.js';
import { commitPath, type Places } from './places.js';
import { stagedAt, stagingName } from './staging.js';

/** As much as one round deletes, so that it stays short. */
const BATCH = 200;

/** Deletes files of documents that two newer states stand before. */
export async function deleteSurplus(places: Places, ledger: Ledger): Promise<void> {
  await mapBounded(ledger.takeSurplus(BATCH), FILES_AT_ONCE, async ({ revision, file }) => {
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
 * Staging folders are swept before any name is given free: see clockRule.ts.
 */
export async function freeCommits(
  places: Places,
  ledger: Ledger,
  outside: Surroundings,
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
export async function sweepStaging(places: Places, outside: Surroundings): Promise<void> {
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
  outside: Surroundings,
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
