import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../faults/systemFault.js';
import { halfBegunAt, writeArchive } from './writeArchive.js';

/** Why a backup was made by itself; each kind is counted apart, so that seven days never push out the other. */
export type Occasion = 'daily' | 'before-format';

export interface KeptBackup {
  file: string;
  occasion: Occasion;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** The newest revision when it was begun. */
  revision: string;
}

export interface BackupRequest {
  dataDir: string;
  occasion: Occasion;
  /** How many of this occasion stay, this one among them; at least 1, Infinity deletes none. */
  keep: number;
  documents: number;
  now: number;
  random: number;
}

/** Half an archive of this age is what a crash left, not one that is being written. */
const HALF_LIFETIME = 24 * 3_600_000;
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-r(\d{10})-(daily|before-format)\.tar\.gz$/;

/** DATA_DIR/backups. */
export function backupsFolder(dataDir: string): string {
  return path.join(dataDir, 'backups');
}

/** Those that were made by themselves, oldest first. */
export async function keptBackups(dataDir: string): Promise<KeptBackup[]> {
  const names = await namesIn(backupsFolder(dataDir));
  return names.sort().flatMap((file) => {
    const [, day, hours, minutes, seconds, revision = '', occasion] = NAME.exec(file) ?? [];
    if (day === undefined) return [];
    const madeAt = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
    return { file, occasion: occasion as Occasion, madeAt, revision };
  });
}

/**
 * Makes a backup of documents and identities in DATA_DIR/backups, and deletes those that are too many only
 * once it is safely there. Media are left out: nothing of ours ever rewrites one, and copies of
 * them would fill the disk that the show needs; `backup` takes them along.
 * Throws the system's error when the disk refuses; the earlier backups then all stay.
 * @returns where it is
 */
export async function makeBackup(request: BackupRequest): Promise<string> {
  const { dataDir, occasion, keep, documents, now, random } = request;
  const folder = backupsFolder(dataDir);
  await mkdir(folder, { recursive: true });
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  const name = `${time}Z-r${await newestRevision(dataDir)}-${occasion}.tar.gz`;
  const place = path.join(folder, name);
  await writeArchive({ dataDir, place, documents, media: false, now, random });
  const same = (await keptBackups(dataDir)).filter((each) => each.occasion === occasion);
  // By name the newest, but this one in any case: the clock may have been set back.
  const others = same.filter(({ file }) => file !== name);
  for (const { file } of others.slice(0, Math.max(0, others.length - (keep - 1)))) {
    await rm(path.join(folder, file), { force: true });
  }
  await sweepHalves(folder, now);
  return place;
}

/** The highest commit's ten digits. */
export async function newestRevision(dataDir: string): Promise<string> {
  const names = await namesIn(path.join(dataDir, 'commits'));
  return (
    names
      .filter((name) => /^\d{10}$/.test(name))
      .sort()
      .at(-1) ?? '0000000000'
  );
}

async function sweepHalves(folder: string, now: number): Promise<void> {
  for (const name of await namesIn(folder)) {
    const begunAt = halfBegunAt(name);
    if (begunAt !== null && now - begunAt > HALF_LIFETIME) {
      await rm(path.join(folder, name), { force: true });
    }
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
}
