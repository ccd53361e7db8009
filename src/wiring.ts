import path from 'node:path';
import { isNativeError } from 'node:util/types';
import { backUpBeforeMigration } from './backup/formatMark.js';
import type { Config } from './config.js';
import { sentenceOfFault } from './faults/systemFault.js';
import { seed } from './seeding/seed.js';
import { strangersIn } from './seeding/strangers.js';
import type { CopyReader } from './mending/copyReader.js';
import { withRemedies } from './mending/remedies.js';
import { DOCUMENT_FORMAT, documentFromText } from './store/lowdb/documents.js';
import { fileOfDocument, parseDocumentName } from './store/lowdb/names.js';
import { openLowdbStore } from './store/lowdb/open.js';
import { SaveRefused, type Store } from './store/port.js';
import type { Surroundings } from './surroundings.js';

export { DOCUMENT_FORMAT, parseDocumentName };

/** How copies of documents are read that the adapter of this project wrote. */
export const copyReader: CopyReader = {
  format: DOCUMENT_FORMAT,
  fileOf: fileOfDocument,
  read: documentFromText,
};

/** What a running server and a command have in common. */
export interface Installation {
  config: Config;
  store: Store;
  /** DATA_DIR/media. */
  mediaFolder: string;
}

export type Opening = { ok: true; installation: Installation } | { ok: false; message: string };

/**
 * Opens DATA_DIR with the adapter of this project and, when it is new, fills it from SEEDS_DIR. A
 * folder in which somebody else keeps files is refused before anything is written.
 * @param needs.writes whether something will be saved, as by default; without, a DATA_DIR that holds
 * something may be read-only
 * @returns the installation, whose store the caller closes; or why it cannot be opened
 */
export async function openInstallation(
  config: Config,
  surroundings: Surroundings,
  { writes = true }: { writes?: boolean } = {},
): Promise<Opening> {
  let unfilled = '';
  try {
    const refusal = refusalOf(config.dataDir, await strangersIn(config.dataDir));
    if (refusal !== null) return { ok: false, message: refusal };
    if (!writes) {
      const store = await openFilled(config, surroundings);
      if (store !== null) return { ok: true, installation: installed(config, store) };
      unfilled = `DATA_DIR ${config.dataDir} holds nothing yet, and cannot be filled. `;
    }
    return await openAndFill(config, surroundings);
  } catch (error) {
    const message = messageOfFault(error);
    if (message === null) throw error;
    return { ok: false, message: `${unfilled}${message}` };
  }
}

function installed(config: Config, store: Store): Installation {
  const { dataDir } = config;
  return {
    config,
    store: withRemedies(store, dataDir, copyReader),
    mediaFolder: mediaFolderOf(dataDir),
  };
}

function mediaFolderOf(dataDir: string): string {
  return path.join(dataDir, 'media');
}

/** @param strangers names of what lies there and is not ours; a name may hold any character */
function refusalOf(dataDir: string, [first, ...others]: readonly string[]): string | null {
  if (first === undefined) return null;
  const also = others.length === 0 ? '' : ` and ${others.length} more`;
  return (
    `DATA_DIR ${dataDir} is not the companion's: it holds ${JSON.stringify(first)}${also}, but no commits/. ` +
    'Name an empty folder, or one that the companion filled.'
  );
}

/** @returns the store, to be read only; null when nothing was ever saved in it */
async function openFilled(
  { dataDir }: Config,
  { now, random }: Surroundings,
): Promise<Store | null> {
  const store = await openLowdbStore({ folder: dataDir, writes: false, now, random });
  if ((await store.revision()) > 0) return store;
  await store.close();
  return null;
}

async function openAndFill(config: Config, { now, random }: Surroundings): Promise<Opening> {
  const mediaFolder = mediaFolderOf(config.dataDir);
  const store = await openLowdbStore({ folder: config.dataDir, now, random });
  let isOpen = false;
  try {
    // Opening brings nothing forward: only saving does.
    await backUpBeforeMigration({
      dataDir: config.dataDir,
      keep: Math.max(1, config.backupsKept),
      documents: DOCUMENT_FORMAT,
      now: now(),
      random: random(),
      isDamaged: async () => (await store.damages()).length > 0,
    });
    const seeding = await seed(store, { seedsFolder: config.seedsDir, mediaFolder, random });
    isOpen = seeding.ok;
    return seeding.ok ? { ok: true, installation: installed(config, store) } : seeding;
  } finally {
    if (!isOpen) await store.close();
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
