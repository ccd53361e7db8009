import type { Command } from 'commander';
import type { Episode } from '../../domain/episode.js';
import { episodeNumber } from '../arguments.js';
import { changeEpisode, type EpisodeChange } from '../changeEpisode.js';
import type { CommandContext } from '../io.js';
import { withInstallation } from '../withInstallation.js';

export function unpublishCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('unpublish')
    .description('Hides an episode from readers; it becomes a draft and keeps its date.')
    .argument('<number>', 'the episode', episodeNumber)
    .addHelpText('after', '\nExample:\n  npm run -s runbook -- unpublish 19')
    .action((number: number) =>
      run(() => withInstallation(io, ({ store }) => changeEpisode(store, number, io, asDraft))),
    );
}

function asDraft(before: Episode): EpisodeChange {
  const was = before.status === 'draft' ? 'was a draft already' : 'is a draft again';
  return {
    ok: true,
    after: { ...before, status: 'draft' },
    message: `Episode ${before.number} ${was}: readers do not see it.`,
  };
}
