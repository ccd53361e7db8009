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
    await orExplain(`Cannot write to DATA_DIR ${folder}`, () => prepare(places, { now, random }));
  }
  await orExplain(`Cannot read DATA_DIR ${folder}`, () => reader.catchUp());
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

async function orExplain(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    throw new Error(`${what}: ${faultOf(error)}`, { cause: error });
  }
}
