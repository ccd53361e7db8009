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
   * Whether transactions will be asked for, as by default: the folder is then made when it is missing,
   * and proved to be writable. Without, nothing is written, and a missing folder is an empty store.
   */
  writes?: boolean;
  /** The disk of this machine, unless a test says otherwise. */
  files?: FileSystem;
}

/**
 * Opens the store of a folder on this host. A new store has revision 0.
 * Throws an Error of one line when the folder cannot be read or written.
 */
export async function openLowdbStore(options: LowdbStoreOptions): Promise<Store> {
  const { folder, writes = true, now, random, files = diskFiles } = options;
  const places = placesIn(path.resolve(folder), files);
  const reader = new Reader(places, now);
  if (writes) {
    await prepare(places, { now, random }).catch(async (error: unknown) => {
      throw (await isMissing(folder, files))
        ? explained(`DATA_DIR ${folder} is missing and could not be made there`, error, NO_PLACE)
        : explained(`Cannot write to DATA_DIR ${folder}`, error);
    });
  }
  await reader.catchUp().catch((error: unknown) => {
    throw explained(`Cannot read DATA_DIR ${folder}`, error);
  });
  return new LowdbStore(places, { now, random }, reader, writes);
}

async function prepare(places: Places, outside: Surroundings): Promise<void> {
  const { files, commits, tmp } = places;
  await files.makeFolder(commits);
  await files.makeFolder(tmp);
  await files.flushFolder(path.dirname(commits));
  // A folder can exist and yet refuse to be written to: better known now than with the first save.
  const trial = path.join(tmp, stagingName(outside.now(), outside.random()));
  await files.makeFolder(trial);
  await files.removeFolder(trial);
  await sweepStaging(places, outside);
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
