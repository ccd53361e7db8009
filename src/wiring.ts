import path from 'node:path';
import { isNativeError } from 'node:util/types';
import { BadArchive } from './backup/archiveFormat.js';
import { backUpBeforeMigration } from './backup/formatMark.js';
import { endSwap } from './backup/swap.js';
import type { Config } from './config.js';
import { codeOf, faultOf, sentenceOfFault } from './faults/systemFault.js';
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
  /** What happened while it was opened that whoever runs it should know; one sentence each. */
  notices: readonly string[];
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
    const notices = await endRestore(config.dataDir);
    const refusal = refusalOf(config.dataDir, await strangersIn(config.dataDir));
    if (refusal !== null) return { ok: false, message: refusal };
    if (!writes) {
      const store = await openFilled(config, surroundings);
      if (store !== null) return { ok: true, installation: installed(config, store, notices) };
      unfilled = `DATA_DIR ${config.dataDir} holds nothing yet, and cannot be filled. `;
    }
    return await openAndFill(config, surroundings, notices);
  } catch (error) {
    const message = messageOfFault(error);
    if (message === null) throw error;
    return { ok: false, message: `${unfilled}${message}` };
  }
}

/** @returns what is said of a restore that was cut off, and ended now */
async function endRestore(dataDir: string): Promise<string[]> {
  try {
    const ended = await endSwap(dataDir);
    if (ended === null) return [];
    const how = ended.direction === 'forth' ? 'brought to its end' : 'taken back';
    return [`A restore that was cut off in DATA_DIR ${dataDir} has been ${how}.`];
  } catch (error) {
    if (codeOf(error) === null) throw error;
    const message = `A restore that was cut off in DATA_DIR ${dataDir} cannot be ended: ${faultOf(error)}. Mend that and start again`;
    throw new Error(message, { cause: error });
  }
}

function installed(config: Config, store: Store, notices: readonly string[]): Installation {
  const { dataDir } = config;
  return {
    config,
    store: withRemedies(store, dataDir, copyReader),
    mediaFolder: mediaFolderOf(dataDir),
    notices,
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

async function openAndFill(
  config: Config,
  { now, random }: Surroundings,
  notices: readonly string[],
): Promise<Opening> {
  const mediaFolder = mediaFolderOf(config.dataDir);
  const store = await openLowdbStore({
    folder: config.dataDir,
    trustsClock: config.trustsClock,
    now,
    random,
  });
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
    return seeding.ok ? { ok: true, installation: installed(config, store, notices) } : seeding;
  } finally {
    if (!isOpen) await store.close();
  }
}

/**
 * The sentence of a failure that lies with the machine or the disk, not with the program.
 * @returns null for a bug
 */
export function messageOfFault(error: unknown): string | null {
  if (error instanceof SaveRefused || error instanceof BadArchive) return error.message;
  const isExplained = isNativeError(error) && sentenceOfFault(error.cause) !== null;
  return isExplained ? error.message : sentenceOfFault(error);
}
