import type { Command } from 'commander';
import { episodeNumber } from '../arguments.js';
import { changeStatus } from '../changeStatus.js';
import { complain, say, type CommandContext } from '../io.js';
import { nothingAt } from '../withEpisode.js';
import { withInstallation } from '../withInstallation.js';

export function unpublishCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('unpublish')
    .description('Hides an episode from readers; it becomes a draft and keeps its date.')
    .argument('<number>', 'the episode', episodeNumber)
    .addHelpText('after', '\nExample:\n  npm run -s runbook -- unpublish 19')
    .action((number: number) =>
      run(() =>
        withInstallation(io, async ({ store }) => {
          const changed = await changeStatus(store, number, { status: 'draft' });
          if (changed === null) {
            complain(io, await nothingAt(store, number));
            return 1;
          }
          const was =
            changed.before.status === 'draft' ? 'was a draft already' : 'is a draft again';
          say(io, `Episode ${number} ${was}: readers do not see it.`);
          return 0;
        }),
      ),
    );
}
