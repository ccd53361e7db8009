import type { Command } from 'commander';
import { planUnlink, type Target } from '../../linking/plans.js';
import { episodeNumber } from '../arguments.js';
import { complain, say, type CommandContext } from '../io.js';
import { segmentId, target } from '../linking/arguments.js';
import { savePlan } from '../linking/savePlan.js';
import { nothingAt } from '../withEpisode.js';
import { withInstallation } from '../withInstallation.js';

export function unlinkCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('unlink')
    .description('Takes the link of a segment to a change, or to another segment, away.')
    .argument('<number>', 'the episode', episodeNumber)
    .argument('<segment>', 'its segment, such as s-k3f9', segmentId)
    .argument('<target>', 'the ID of the change, or the id of the other segment', target)
    .option('--never', 'and do not propose it again; there need be no link')
    .addHelpText('after', '\nExample:\n  npm run -s runbook -- unlink 16 s-k3f9 1042924 --never')
    .action(
      (number: number, segment: string, from: Target, { never = false }: { never?: boolean }) =>
        run(() =>
          withInstallation(io, async ({ store }) => {
            if ((await store.get(`episodes/${number}`)) === null) {
              complain(io, await nothingAt(store, number));
              return 1;
            }
            const plan = await savePlan(store, (episodes) =>
              planUnlink(episodes, number, segment, from, never),
            );
            (plan.ok ? say : complain)(io, plan.message);
            return plan.ok ? 0 : 1;
          }),
        ),
    );
}
