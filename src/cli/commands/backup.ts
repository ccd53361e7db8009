import type { Command } from 'commander';
import path from 'node:path';
import { writeArchive } from '../../backup/writeArchive.js';
import { counted } from '../../domain/counted.js';
import { codeOf, faultOf } from '../../faults/systemFault.js';
import { DOCUMENT_FORMAT, type Installation } from '../../wiring.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { withInstallationToRead } from '../withInstallation.js';

interface Options {
  media: boolean;
}

const WITHOUT_MEDIA =
  'Media are not in it: copy the folder DATA_DIR/media as well, or leave out --no-media.';

export function backupCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('backup')
    .description('Writes everything that an installation needs to come back into one file.')
    .argument('<file>', 'the archive, a gzipped tar; one that is there is replaced')
    .option('--no-media', 'leave DATA_DIR/media out')
    .addHelpText(
      'after',
      '\nWorks while the server runs. Example:\n' +
        '  npm run -s runbook -- backup /mnt/elsewhere/runbook.tar.gz',
    )
    .action((file: string, { media }: Options) =>
      run(() =>
        withInstallationToRead(io, (installation) => backUp(file, media, installation, io)),
      ),
    );
}

async function backUp(
  file: string,
  media: boolean,
  { config, store }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const place = path.resolve(io.userFolder, file);
  const { dataDir } = config;
  try {
    const files = await writeArchive({
      dataDir,
      place,
      documents: DOCUMENT_FORMAT,
      media,
      now: io.now(),
      random: io.random(),
    });
    const bytes = files.reduce((sum, each) => sum + each.bytes, 0);
    say(io, `${counted(files.length, 'file')}, ${bytes} bytes, are in ${place}.`);
    const kept = files.filter((each) => each.path.startsWith('media/')).length;
    say(io, media ? `Media among them: ${counted(kept, 'file')}.` : WITHOUT_MEDIA);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    complain(io, `No backup was made in ${place}: ${faultOf(error)}.`);
    return 1;
  }
  for (const { message } of await store.damages()) {
    complain(io, `Backed up as it is, damaged: ${message}`);
  }
  return 0;
}
