import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BadArchive } from '../backup/archiveFormat.js';
import { backupsFolder, newestRevision } from '../backup/keptBackups.js';
import { readConfig } from '../config.js';
import { codeOf, faultOf } from '../faults/systemFault.js';
import { wholeCopies } from '../mending/bestCopy.js';
import { bringBack } from '../mending/bringBack.js';
import type { DocumentName, Stored } from '../store/port.js';
import { copyReader, type Installation } from '../wiring.js';
import { complain, say, type CommandIo, type ExitCode } from './io.js';
import { withInstallation } from './withInstallation.js';

/** Where a copy comes from, in words, and the copy. */
type Found = { ok: true; from: string; stored: Stored } | { ok: false; message: string };

/**
 * Brings one document back, also while the server runs.
 * @param file a backup, or the bare name of one in DATA_DIR/backups; null for the state before, which the store holds
 */
export async function restoreDocument(
  name: DocumentName,
  file: string | null,
  io: CommandIo,
): Promise<ExitCode> {
  const reading = readConfig(io.env, io.cwd);
  // A slip in DATA_DIR would plant a new installation and then find nothing in it.
  if (reading.ok && (await newestRevision(reading.config.dataDir)) === '0000000000') {
    complain(io, `DATA_DIR ${reading.config.dataDir} holds no installation. Nothing was changed.`);
    return 1;
  }
  return withInstallation(io, async (installation) => {
    const found =
      file === null
        ? await stateBefore(name, installation)
        : await copyIn(file, name, installation, io.userFolder);
    if (!found.ok) {
      complain(io, `${found.message} Nothing was changed.`);
      return 1;
    }
    const wasDamaged = (await damageOf(name, installation)) !== undefined;
    if (!(await bringBack(installation.store, found.stored))) {
      complain(
        io,
        `${name} is in order: only what is damaged or gone is brought back. Nothing was changed.`,
      );
      return 1;
    }
    say(io, `${name} is back as it was saved on ${found.stored.savedAt}, from ${found.from}.`);
    const { dataDir } = installation.config;
    if (wasDamaged) say(io, `Its damaged file is kept in ${path.join(dataDir, 'damaged')}.`);
    return 0;
  });
}

async function stateBefore(name: DocumentName, installation: Installation): Promise<Found> {
  const damage = await damageOf(name, installation);
  if (damage === undefined) return { ok: false, message: `${name} is not damaged.` };
  const stored = damage.lost?.before ?? null;
  if (stored !== null) return { ok: true, from: 'the state before', stored };
  return { ok: false, message: `Of ${name} no state before is whole. ${damage.message}` };
}

async function copyIn(
  file: string,
  name: DocumentName,
  { config }: Installation,
  userFolder: string,
): Promise<Found> {
  const kept = path.join(backupsFolder(config.dataDir), file);
  const own = path.resolve(userFolder, file);
  const isBare = path.basename(file) === file;
  const archive = isBare && !(await isThere(own)) && (await isThere(kept)) ? kept : own;
  try {
    const [stored] = await wholeCopies(archive, name, copyReader);
    if (stored) return { ok: true, from: archive, stored };
    return { ok: false, message: `${archive} holds no whole copy of ${name}.` };
  } catch (error) {
    if (error instanceof BadArchive) return { ok: false, message: `${archive}: ${error.message}` };
    if (codeOf(error) === null) throw error;
    return { ok: false, message: `${archive} cannot be read: ${faultOf(error)}.` };
  }
}

async function damageOf(name: DocumentName, { store }: Installation) {
  return (await store.damages()).find((damage) => damage.name === name);
}

async function isThere(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null)) !== null;
}
