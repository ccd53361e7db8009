import type { Command } from 'commander';
import type { ChangeId } from '../../domain/changeId.js';
import { counted } from '../../domain/counted.js';
import { anchorOf } from '../../domain/episode.js';
import { planLink, type Target } from '../../linking/plans.js';
import type { Proposal } from '../../linking/proposal.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { readDocuments } from '../documents.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { score, segmentId, target } from '../linking/arguments.js';
import { proposalLine, proposalLines, segmentLine } from '../linking/proposalLines.js';
import { bySegment, linkerFor, targetOf } from '../linking/proposalsOf.js';
import { review } from '../linking/review.js';
import { savePlan } from '../linking/savePlan.js';
import { nothingAt } from '../withEpisode.js';
import { withInstallation } from '../withInstallation.js';

interface Options {
  review?: boolean;
  accept?: number;
  dryRun?: boolean;
}

export function linkCommand(program: Command, { io, run }: CommandContext): void {
  const command = program
    .command('link')
    .description(
      'Links a segment to a change, or to another segment that speaks of the same thing.',
    )
    .argument('<number>', 'the episode', episodeNumber)
    .argument('[segment]', 'its segment, such as s-k3f9', segmentId)
    .argument('[target]', 'the ID of a change, or the id of a segment of any episode', target)
    .option('--review', 'walk through what is proposed, one segment after the other')
    .option('--accept <score>', 'accept what is proposed first, from this score on', score)
    .option('--dry-run', 'with --accept: only say what would be linked')
    .addHelpText(
      'after',
      '\nWithout a segment it lists what is proposed and links nothing. Examples:\n' +
        '  npm run -s runbook -- link 16\n' +
        '  npm run -s runbook -- link 16 s-k3f9 1042924\n' +
        '  npm run -s runbook -- link 16 --accept 0.8 --dry-run',
    )
    .action(
      (number: number, segment: string | undefined, to: Target | undefined, options: Options) => {
        const isOneWay =
          Number(segment !== undefined) +
            Number(options.review ?? false) +
            Number(options.accept !== undefined) <=
          1;
        if (!isOneWay || (segment !== undefined && to === undefined)) {
          command.error(
            'Name a segment and what to link it to, or give --review, or --accept with a score.',
          );
        }
        return run(() =>
          withInstallation(io, async (installation) => {
            if (segment !== undefined && to !== undefined) {
              return linkOne(number, segment, to, installation, io);
            }
            return linkProposed(number, options, installation, io);
          }),
        );
      },
    );
}

async function linkOne(
  number: number,
  segment: string,
  to: Target,
  { store }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  if ((await store.get(`episodes/${number}`)) === null) {
    complain(io, await nothingAt(store, number));
    return 1;
  }
  const isUnheardOf = to.kind === 'change' && !(await isKnownChange(to.id, store));
  const plan = await savePlan(store, (episodes) => planLink(episodes, number, segment, to));
  (plan.ok ? say : complain)(io, plan.message);
  if (plan.ok && isUnheardOf) {
    complain(
      io,
      `notice: #${to.id} is in no catalogue and no episode here: if it is mistyped, take it back with ` +
        `npm run -s runbook -- unlink ${number} ${anchorOf(segment)} ${to.id}`,
    );
  }
  return plan.ok ? 0 : 1;
}

/** Whether the catalogue or a segment names a change. */
async function isKnownChange(id: ChangeId, store: Installation['store']): Promise<boolean> {
  const { episodes, catalogue } = await readDocuments(store);
  return (
    Object.hasOwn(catalogue.changes, id) ||
    episodes.some(({ segments }) =>
      segments.some(({ changes }) => changes.some((change) => change.id === id)),
    )
  );
}

async function linkProposed(
  number: number,
  { review: isReview = false, accept, dryRun = false }: Options,
  { store }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const documents = await readDocuments(store);
  const episode = documents.episodes.find((each) => each.number === number);
  if (!episode) {
    complain(io, await nothingAt(store, number));
    return 1;
  }
  const proposals = linkerFor(documents).proposals(episode);
  if (proposals.length === 0) say(io, `Nothing is proposed for episode ${number}.`);
  else if (isReview) await review(number, proposals, store, io);
  else if (accept !== undefined) await acceptFrom(accept, number, proposals, dryRun, store, io);
  else for (const line of proposalLines(proposals)) say(io, line);
  return 0;
}

async function acceptFrom(
  atLeast: number,
  number: number,
  proposals: readonly Proposal[],
  dryRun: boolean,
  store: Installation['store'],
  io: CommandIo,
): Promise<void> {
  const firsts = [...bySegment(proposals).values()].flatMap(([first]) => first ?? []);
  const accepted = firsts.filter((proposal) => proposal.score >= atLeast);
  for (const proposal of accepted) {
    const { segment, position } = proposal;
    say(io, segmentLine(segment, position));
    say(io, `  ${proposalLine(proposal)}`);
    if (dryRun) continue;
    const plan = await savePlan(store, (episodes) =>
      planLink(episodes, number, segment.id, targetOf(proposal)),
    );
    if (!plan.ok) say(io, `  ${plan.message}`);
  }
  const done = dryRun ? 'would be accepted' : 'accepted';
  say(io, `${counted(accepted.length, 'proposal')} of ${firsts.length} ${done}.`);
}
