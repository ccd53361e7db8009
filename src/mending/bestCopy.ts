import path from 'node:path';
import { BadArchive } from '../backup/archiveFormat.js';
import { copiesIn } from '../backup/copiesIn.js';
import { backupsFolder, keptBackups } from '../backup/keptBackups.js';
import { codeOf } from '../faults/systemFault.js';
import type { DocumentName, LostState, Stored } from '../store/port.js';
import type { CopyReader } from './copyReader.js';

/** A state of a document that can be brought back. */
export interface Copy {
  /** The backup's name in DATA_DIR/backups; null for the state before, which the store itself holds. */
  backup: string | null;
  stored: Stored;
  /** Whether it is the very state that was lost. */
  isLast: boolean;
}

/**
 * Looks for the best copy of a lost state: that state itself in a backup, else the one before it, else
 * what the newest backup with a whole copy holds. Backups that cannot be read are passed over.
 * @returns null when there is none
 */
export async function bestCopy(
  dataDir: string,
  lost: LostState,
  reader: CopyReader,
): Promise<Copy | null> {
  const backups = (await keptBackups(dataDir)).reverse();
  const whole = new Map<string, Stored[]>();
  for (const { file, revision } of backups) {
    if (Number(revision) < lost.revision) continue;
    const copies = await readable(path.join(backupsFolder(dataDir), file), lost.name, reader);
    const last = copies.find((copy) => isOf(copy, lost));
    if (last) return { backup: file, stored: last, isLast: true };
    whole.set(file, copies);
  }
  if (lost.before !== null) return { backup: null, stored: lost.before, isLast: false };
  for (const { file } of backups) {
    const copies =
      whole.get(file) ??
      (await readable(path.join(backupsFolder(dataDir), file), lost.name, reader));
    const [newest] = copies;
    if (newest) return { backup: file, stored: newest, isLast: false };
  }
  return null;
}

/**
 * The whole copies of a document in an archive, newest first.
 * Throws BadArchive, and the system's error when the archive cannot be read.
 */
export async function wholeCopies(
  archive: string,
  name: DocumentName,
  reader: CopyReader,
): Promise<Stored[]> {
  const copies = await copiesIn(archive, reader.fileOf(name), reader.format);
  return copies
    .sort((a, b) => b.revision - a.revision)
    .map(({ text, revision }) => reader.read(text, name, revision))
    .filter((stored) => stored !== null);
}

async function readable(
  archive: string,
  name: DocumentName,
  reader: CopyReader,
): Promise<Stored[]> {
  try {
    return await wholeCopies(archive, name, reader);
  } catch (error) {
    if (error instanceof BadArchive || codeOf(error) !== null) return [];
    throw error;
  }
}

/** Revisions alone do not tell: after a restore they are counted on from an earlier one. */
function isOf(copy: Stored, { revision, savedAt }: LostState): boolean {
  return copy.revision === revision && copy.savedAt === savedAt;
}
