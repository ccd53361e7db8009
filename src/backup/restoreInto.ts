import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../faults/systemFault.js';
import type { ArchiveHeader } from './archiveFormat.js';
import { isRunning } from './presence.js';
import { endSwap, isSwapping, swapIn } from './swap.js';
import { unpackArchive } from './unpackArchive.js';

/** An archive unpacked so long ago and not moved in is what a crash left. */
const UNPACKED_LIFETIME = 24 * 3_600_000;

export interface RestoreOptions {
  archive: string;
  dataDir: string;
  /** Whether what is there may be set aside. */
  replace: boolean;
  /** The newest format of documents that this version reads. */
  documents: number;
  /** Milliseconds since 1970. */
  now: number;
  /** From 0 up to 1. */
  random: number;
}

export type Restored =
  | {
      ok: true;
      header: ArchiveHeader;
      files: number;
      /** The folder in which lies what was there before; null when nothing was. */
      aside: string | null;
    }
  | { ok: false; message: string };

/**
 * Puts an archive in the place of a DATA_DIR. All of it is unpacked and checked first; until then nothing
 * that is there changes. What was there is moved to a folder beside, never deleted. When a move fails, all is
 * put back; when the process is killed in between, the next start makes the moves that are left.
 * Throws BadArchive, and the system's error when the disk refuses.
 * @returns what was restored, or why it is refused
 */
export async function restoreInto(options: RestoreOptions): Promise<Restored> {
  const { archive, dataDir, replace, documents, now, random } = options;
  const ended = await endSwap(dataDir);
  if (ended?.direction === 'forth') return { ok: false, message: endedBefore(dataDir) };
  const refusal = await refusalOf(dataDir, replace);
  if (refusal !== null) return { ok: false, message: refusal };

  const chance = random.toString(36).slice(2, 6);
  const fresh = `tmp/restore-${now}-${chance}`;
  const aside = `replaced/${new Date(now).toISOString().replace(/[:.]/g, '-')}-${chance}`;
  const unpacked = path.join(dataDir, fresh);
  await sweepUnpacked(path.dirname(unpacked), now);
  try {
    await mkdir(unpacked, { recursive: true });
    const { header, files } = await unpackArchive(archive, unpacked, documents);
    if (await isRunning(dataDir)) return { ok: false, message: running(dataDir) };
    const { media } = header;
    const wasThere = await swapIn(dataDir, { fresh, aside }, { media, random });
    const place = wasThere ? path.join(dataDir, aside) : null;
    return { ok: true, header, files: files.length, aside: place };
  } finally {
    // Unless moves are still to be made, which the next start does.
    if (!(await isSwapping(dataDir))) await rm(unpacked, { recursive: true, force: true });
  }
}

async function sweepUnpacked(folder: string, now: number): Promise<void> {
  for (const name of await namesIn(folder)) {
    const begunAt = /^restore-(\d{1,15})-/.exec(name)?.[1];
    if (begunAt === undefined || now - Number(begunAt) <= UNPACKED_LIFETIME) continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

async function refusalOf(dataDir: string, replace: boolean): Promise<string | null> {
  if (await isRunning(dataDir)) return running(dataDir);
  if (replace) return null;
  const isEmpty = await Promise.all(
    ['commits', 'media'].map(
      async (part) => (await namesIn(path.join(dataDir, part))).length === 0,
    ),
  );
  if (!isEmpty.includes(false)) return null;
  return `DATA_DIR ${dataDir} holds something. With --replace, it is set aside in DATA_DIR/replaced. Nothing was changed.`;
}

function endedBefore(dataDir: string): string {
  return `A restore that was cut off in DATA_DIR ${dataDir} has now been brought to its end. Look at what is there; for another one, type the command again with --replace.`;
}

function running(dataDir: string): string {
  return `A server runs on DATA_DIR ${dataDir}: stop it first. Nothing was changed.`;
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
}
