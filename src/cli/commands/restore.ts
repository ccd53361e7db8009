import type { Command } from 'commander';
import path from 'node:path';
import { BadArchive } from '../../backup/archiveFormat.js';
import { restoreInto, type Restored } from '../../backup/restoreInto.js';
import { readConfig } from '../../config.js';
import { counted } from '../../domain/counted.js';
import { codeOf, faultOf } from '../../faults/systemFault.js';
import { DOCUMENT_FORMAT } from '../../wiring.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';

export function restoreCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('restore')
    .description('Brings an installation back from a file that `backup` wrote.')
    .argument('<file>', 'the archive')
    .option('--replace', 'set aside what is in DATA_DIR')
    .addHelpText(
      'after',
      '\nStop the server first. Every file is checked before anything is changed. Example:\n' +
        '  npm run -s runbook -- restore runbook.tar.gz',
    )
    .action((file: string, { replace = false }: { replace?: boolean }) =>
      run(() => restore(file, replace, io)),
    );
}

async function restore(file: string, replace: boolean, io: CommandIo): Promise<ExitCode> {
  const reading = readConfig(io.env, io.cwd);
  if (!reading.ok) {
    complain(io, reading.message);
    return 1;
  }
  const { dataDir } = reading.config;
  const archive = path.resolve(io.userFolder, file);
  const restored = await orMessage(archive, () =>
    restoreInto({
      archive,
      dataDir,
      replace,
      documents: DOCUMENT_FORMAT,
      now: io.now(),
      random: io.random(),
    }),
  );
  if (!restored.ok) {
    complain(io, restored.message);
    return 1;
  }
  const { header, files, aside } = restored;
  say(
    io,
    `${counted(files, 'file')} of ${header.madeAt} are in ${dataDir}, each as it was backed up.`,
  );
  if (!header.media) say(io, 'Media were not in this backup: those in DATA_DIR/media stay.');
  if (aside !== null) say(io, `What was there before is in ${aside}.`);
  return 0;
}

async function orMessage(archive: string, work: () => Promise<Restored>): Promise<Restored> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadArchive) {
      return { ok: false, message: `${archive}: ${error.message} Nothing was changed.` };
    }
    if (codeOf(error) === null) throw error;
    return { ok: false, message: `${archive} cannot be restored: ${faultOf(error)}.` };
  }
}
