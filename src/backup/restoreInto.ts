import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../faults/systemFault.js';
import type { ArchiveHeader } from './archiveFormat.js';
import { isRunning } from './presence.js';
import { unpackArchive } from './unpackArchive.js';

/** What a restore moves as a whole. Commits come in last: where they are, an installation is whole. */
const PARTS = ['media', 'websub.json', 'catalogue-sync.json', 'format.json', 'commits'] as const;

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
 * that is there changes. What was there is moved to a folder beside, never deleted.
 * Throws BadArchive, and the system's error when the disk refuses.
 * @returns what was restored, or why it is refused
 */
export async function restoreInto(options: RestoreOptions): Promise<Restored> {
  const { archive, dataDir, replace, documents, now, random } = options;
  const refusal = await refusalOf(dataDir, replace);
  if (refusal !== null) return { ok: false, message: refusal };

  const stamp = `${new Date(now).toISOString().replace(/[:.]/g, '-')}-${random.toString(36).slice(2, 6)}`;
  const fresh = path.join(dataDir, 'tmp', `restore-${stamp}`);
  try {
    await mkdir(fresh, { recursive: true });
    const { header, files } = await unpackArchive(archive, fresh, documents);
    if (await isRunning(dataDir)) return { ok: false, message: running(dataDir) };
    const aside = path.join(dataDir, 'replaced', stamp);
    const parts = header.media ? PARTS : PARTS.filter((part) => part !== 'media');
    const moved = await moveAll(parts.toReversed(), dataDir, aside);
    await moveAll(parts, fresh, dataDir);
    return { ok: true, header, files: files.length, aside: moved > 0 ? aside : null };
  } finally {
    await rm(fresh, { recursive: true, force: true });
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

function running(dataDir: string): string {
  return `A server runs on DATA_DIR ${dataDir}: stop it first. Nothing was changed.`;
}

/** @returns how many of the parts were there */
async function moveAll(parts: readonly string[], from: string, to: string): Promise<number> {
  let moved = 0;
  for (const part of parts) {
    try {
      await mkdir(to, { recursive: true });
      await rename(path.join(from, part), path.join(to, part));
      moved += 1;
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return moved;
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
}
