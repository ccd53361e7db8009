import { InvalidArgumentError, type Command } from 'commander';
import path from 'node:path';
import { BadArchive } from '../../backup/archiveFormat.js';
import { restoreInto, type Restored } from '../../backup/restoreInto.js';
import { readConfig } from '../../config.js';
import { counted } from '../../domain/counted.js';
import { codeOf, faultOf } from '../../faults/systemFault.js';
import type { DocumentName } from '../../store/port.js';
import { DOCUMENT_FORMAT, parseDocumentName } from '../../wiring.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { restoreDocument } from '../restoreDocument.js';

interface Options {
  replace?: boolean;
  only?: DocumentName;
}

export function restoreCommand(program: Command, { io, run }: CommandContext): void {
  const command = program
    .command('restore')
    .description('Brings an installation, or one damaged document, back from a backup.')
    .argument('[file]', 'the archive; with --only, also the name of one in DATA_DIR/backups')
    .option('--replace', 'set aside what is in DATA_DIR')
    .option(
      '--only <document>',
      'only this one, such as episodes/17; without a file, the state before',
      documentName,
    )
    .addHelpText(
      'after',
      '\nStop the server first; with --only it may run. Every file is checked before anything is changed. Examples:\n' +
        '  npm run -s runbook -- restore runbook.tar.gz\n' +
        '  npm run -s runbook -- restore runbook.tar.gz --only episodes/17',
    )
    .action((file: string | undefined, { replace = false, only }: Options) => {
      if (only !== undefined) {
        if (replace) command.error('--replace does not go with --only.');
        return run(() => restoreDocument(only, file ?? null, io));
      }
      if (file === undefined) return command.error("error: missing required argument 'file'");
      return run(() => restore(file, replace, io));
    });
}

function documentName(text: string): DocumentName {
  const name = parseDocumentName(text);
  if (name !== null) return name;
  throw new InvalidArgumentError(
    'A document is show, catalogue, or such as episodes/17 or articles/msp-business-model.',
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
