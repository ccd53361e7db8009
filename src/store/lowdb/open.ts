import path from 'node:path';
import type { Store } from '../port.js';
import type { Surroundings } from '../../surroundings.js';
import { sweepStaging } from './compaction.js';
import { codeOf, faultOf } from '../../faults/systemFault.js';
import { diskFiles, type FileSystem } from './files.js';
import { placesIn, type Places } from './places.js';
import { Reader } from './reader.js';
import { stagingName } from './staging.js';
import { LowdbStore } from './store.js';

export interface LowdbStoreOptions extends Surroundings {
  /** DATA_DIR. */
  folder: string;
  /**
   * Whether transactions will be asked for, as by default: the folder is then made when it is missing.
   * One that holds a store is opened also when it cannot be written to: reading goes on, and a save
   * says why it is refused. Without, nothing is written, and a missing folder is an empty store.
   */
  writes?: boolean;
  /** Whether saves are made also by a clock that is behind the last one by hours. */
  trustsClock?: boolean;
  /** The disk of this machine, unless a test says otherwise. */
  files?: FileSystem;
}

/**
 * Opens the store of a folder on this host. A new store has revision 0.
 * Throws an Error of one line when the folder cannot be read or written.
 */
export async function openLowdbStore(options: LowdbStoreOptions): Promise<Store> {
  const { folder, writes = true, trustsClock = false, now, random, files = diskFiles } = options;
  const places = placesIn(path.resolve(folder), files);
  const reader = new Reader(places, now);
  if (writes) {
    await prepare(places, { now, random }).catch(async (error: unknown) => {
      if (codeOf(error) !== null && (await holdsStore(places))) return;
      throw (await isMissing(folder, files))
        ? explained(`DATA_DIR ${folder} is missing and could not be made there`, error, NO_PLACE)
        : explained(`Cannot write to DATA_DIR ${folder}`, error);
    });
  }
  await reader.catchUp().catch((error: unknown) => {
    throw explained(`Cannot read DATA_DIR ${folder}`, error);
  });
  return new LowdbStore(places, { now, random }, reader, { writes, trustsClock });
}

async function prepare(places: Places, outside: Surroundings): Promise<void> {
  const { files, commits, tmp } = places;
  await files.makeFolder(commits);
  await files.makeFolder(tmp);
  await files.flushFolder(path.dirname(commits));
  // A folder can exist and yet refuse to be written to: of a new one that is better known now.
  const trial = path.join(tmp, stagingName(outside.now(), outside.random()));
  await files.makeFolder(trial);
  await files.removeFolder(trial);
  await sweepStaging(places, outside);
}

async function holdsStore({ files, commits }: Places): Promise<boolean> {
  try {
    return (await files.list(commits)).length > 0;
  } catch {
    return false;
  }
}

async function isMissing(folder: string, files: FileSystem): Promise<boolean> {
  try {
    return !(await files.exists(folder));
  } catch (error) {
    return codeOf(error) === 'ENOTDIR';
  }
}

/** What ENOENT means when a folder is made whose parent was there: `it is missing` would explain nothing. */
const NO_PLACE = 'no folder can be made at this place, or a link on its way leads nowhere';

/** The error with one line for people; a bug stays as it is. */
function explained(what: string, error: unknown, whyMissing?: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const why = code === 'ENOENT' && whyMissing !== undefined ? whyMissing : faultOf(error);
  return new Error(`${what}: ${why}`, { cause: error });
}
