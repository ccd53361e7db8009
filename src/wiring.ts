import path from 'node:path';
import { isNativeError } from 'node:util/types';
import type { Config } from './config.js';
import { sentenceOfFault } from './faults/systemFault.js';
import { seed } from './seeding/seed.js';
import { openLowdbStore } from './store/lowdb/open.js';
import { SaveRefused, type Store } from './store/port.js';
import type { Surroundings } from './surroundings.js';

/** What a running server and a command have in common. */
export interface Installation {
  config: Config;
  store: Store;
  /** DATA_DIR/media. */
  mediaFolder: string;
}

export type Opening = { ok: true; installation: Installation } | { ok: false; message: string };

/**
 * Opens DATA_DIR with the adapter of this project and, when it is new, fills it from SEEDS_DIR.
 * @returns the installation, whose store the caller closes; or why it cannot be opened
 */
export async function openInstallation(
  config: Config,
  { now, random }: Surroundings,
): Promise<Opening> {
  const mediaFolder = path.join(config.dataDir, 'media');
  let store: Store | null = null;
  try {
    store = await openLowdbStore({ folder: config.dataDir, now, random });
    const seeding = await seed(store, { seedsFolder: config.seedsDir, mediaFolder, random });
    if (seeding.ok) return { ok: true, installation: { config, store, mediaFolder } };
    await store.close();
    return seeding;
  } catch (error) {
    await store?.close();
    const message = messageOfFault(error);
    if (message === null) throw error;
    return { ok: false, message };
  }
}

/**
 * The sentence of a failure that lies with the machine or the disk, not with the program.
 * @returns null for a bug
 */
export function messageOfFault(error: unknown): string | null {
  if (error instanceof SaveRefused) return error.message;
  const isExplained = isNativeError(error) && sentenceOfFault(error.cause) !== null;
  return isExplained ? error.message : sentenceOfFault(error);
}
