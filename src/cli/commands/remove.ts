import type { Command } from 'commander';
import type { Episode } from '../../domain/episode.js';
import { episodeNumber } from '../arguments.js';
import { complain, say, type CommandContext } from '../io.js';
import { nothingAt } from '../withEpisode.js';
import { withInstallation } from '../withInstallation.js';

export function removeCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('remove')
    .description('Takes an episode away. Keep a copy first: npm run -s runbook -- export NUMBER')
    .argument('<number>', 'the episode', episodeNumber)
    .addHelpText('after', '\nExample, which takes the tour away:\n  npm run -s runbook -- remove 0')
    .action((number: number) =>
      run(() =>
        withInstallation(io, async ({ store }) => {
          const removed = await store.transaction(async (transaction) => {
            const stored = await transaction.get(`episodes/${number}`);
            if (stored !== null) transaction.remove(`episodes/${number}`);
            return stored?.value ?? null;
          });
          if (removed === null) {
            complain(io, await nothingAt(store, number));
            return 1;
          }
          say(io, `Episode ${number} is removed.${filesLeft(removed)}`);
          return 0;
        }),
      ),
    );
}

function filesLeft({ media, transcript }: Episode): string {
  const files = [media.enclosure?.url, transcript].filter((url) => url?.startsWith('/media/'));
  if (files.length === 0) return '';
  return ` Its files stay where they are: ${files.map((url) => `DATA_DIR${url ?? ''}`).join(', ')}.`;
}
