import type { Command } from 'commander';
import type { Episode } from '../../domain/episode.js';
import { localMediaName } from '../../domain/mediaAddress.js';
import { episodeNumber } from '../arguments.js';
import { changeEpisode, type EpisodeChange } from '../changeEpisode.js';
import type { CommandContext } from '../io.js';
import { withInstallation } from '../withInstallation.js';

export function removeCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('remove')
    .description('Takes an episode away. Keep a copy first: npm run -s runbook -- export NUMBER')
    .argument('<number>', 'the episode', episodeNumber)
    .addHelpText('after', '\nExample, which takes the tour away:\n  npm run -s runbook -- remove 0')
    .action((number: number) =>
      run(() => withInstallation(io, ({ store }) => changeEpisode(store, number, io, removed))),
    );
}

function removed(before: Episode): EpisodeChange {
  const message = `Episode ${before.number} is removed.${filesLeft(before)}`;
  return { ok: true, after: 'removed', message };
}

function filesLeft({ media, transcript }: Episode): string {
  const names = [media.enclosure?.url, transcript].flatMap(
    (url) => localMediaName(url ?? '') ?? [],
  );
  if (names.length === 0) return '';
  const files = names.map((name) => `DATA_DIR/media/${name}`);
  return ` Its files stay where they are: ${files.join(', ')}.`;
}
