import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { systemError } from './stores.js';

/**
 * A backup or a restore in a process of its own: `dyingBackup.ts backup|restore DATA_DIR ARCHIVE [die:N] [fail:N]`.
 * `die:N`: kills itself before its N-th step on the disk. `fail:N`: that step is refused.
 * Steps are what changes the disk: opening to write, renaming, deleting, making a folder.
 */
const [what = '', dataDir = '', archive = '', ...manners] = process.argv.slice(2);
let steps = 0;

function step(): void {
  steps += 1;
  if (manners.includes(`die:${steps}`)) process.kill(process.pid, 'SIGKILL');
  if (manners.includes(`fail:${steps}`)) throw systemError('EBUSY');
}

const real = { ...fs.promises };
fs.promises.rename = async (from, to) => {
  step();
  await real.rename(from, to);
};
fs.promises.rm = async (place, options) => {
  step();
  await real.rm(place, options);
};
fs.promises.mkdir = (async (place: string, options: fs.MakeDirectoryOptions) => {
  step();
  return real.mkdir(place, options);
}) as typeof fs.promises.mkdir;
fs.promises.open = async (place, flags, mode) => {
  if (flags !== 'r') step();
  return real.open(place, flags, mode);
};
syncBuiltinESMExports();

// Only now: they take hold of the disk when they are loaded.
const { restoreInto } = await import('../../src/backup/restoreInto.js');
const { writeArchive } = await import('../../src/backup/writeArchive.js');
const { DOCUMENT_FORMAT } = await import('../../src/wiring.js');

const rest = { documents: DOCUMENT_FORMAT, now: Date.now(), random: Math.random() };
if (what === 'backup') await writeArchive({ dataDir, place: archive, media: true, ...rest });
else await restoreInto({ archive, dataDir, replace: true, ...rest });
process.stdout.write(`done in ${steps}\n`);
