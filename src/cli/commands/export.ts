import type { Command } from 'commander';
import { baseUrlOf } from '../../config.js';
import { withResolvedVersions } from '../../domain/resolvedVersions.js';
import { writeNotes } from '../../notes/writeNotes.js';
import { episodeNumber } from '../arguments.js';
import { readDocuments } from '../documents.js';
import { answerFor } from '../answerFor.js';
import { say, type CommandContext, type ExitCode } from '../io.js';
import { withEpisode } from '../withEpisode.js';
import { withInstallationToRead } from '../withInstallation.js';

export function exportCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('export')
    .description('Writes an episode in the canonical form, which import reads back without loss.')
    .argument('<number>', 'the episode', episodeNumber)
    .option('--json', "the API's shape instead")
    .addHelpText('after', '\nExample:\n  npm run -s runbook -- export 16 > 16.md')
    .action((number: number, { json }: { json?: true }) =>
      run(() =>
        withInstallationToRead(io, ({ store, config }) =>
          withEpisode(store, number, io, async ({ value, savedAt }): Promise<ExitCode> => {
            const documents = await readDocuments(store);
            if (json) {
              const answer = answerFor(value, documents, baseUrlOf(config), savedAt);
              say(io, JSON.stringify(answer, null, 2));
            } else {
              io.stdout.write(
                writeNotes(withResolvedVersions(value, documents.show.versionAliases)),
              );
            }
            return 0;
          }),
        ),
      ),
    );
}
