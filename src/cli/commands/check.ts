import type { Command } from 'commander';
import type { Episode } from '../../domain/episode.js';
import type { Severity } from '../../domain/problem.js';
import type { Damage } from '../../store/port.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { readDocuments } from '../documents.js';
import { examine, examineShow } from '../examine.js';
import { findingLines } from '../findingLines.js';
import { headFor } from '../headFor.js';
import { listProposals, proposalFindings } from '../linking/listProposals.js';
import { linkerFor } from '../linking/proposalsOf.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { counted } from '../../domain/counted.js';
import type { Finding } from '../../domain/finding.js';
import type { Head } from '../onlineFindings.js';
import { progressOn } from '../progress.js';
import { nothingAt } from '../withEpisode.js';
import { withInstallationToRead } from '../withInstallation.js';

interface Options {
  online?: boolean;
  allowPrivate?: boolean;
  links?: boolean;
  json?: boolean;
}

export function checkCommand(program: Command, { io, run }: CommandContext): void {
  const command = program
    .command('check')
    .description('Says what should be looked at: in one episode, or in all and in the store.')
    .argument('[number]', 'the episode; all, and the show, without it', episodeNumber)
    .option('--online', 'also ask the servers of files elsewhere')
    .option('--allow-private', 'with --online: also ask machines of this network')
    .option('--links', 'instead: what unlinked segments probably mean, one line a proposal')
    .option('--json', "with --links: the proposals in the API's shape")
    .addHelpText(
      'after',
      '\nEnds with 1 when there is an error, not for warnings and notices. Example:\n' +
        '  npm run -s runbook -- check 17',
    )
    .action((number: number | undefined, options: Options) => {
      const { online = false, allowPrivate = false, links = false, json = false } = options;
      if (json && !links) command.error('--json goes with --links.');
      const head = online ? headFor(allowPrivate) : null;
      return run(() =>
        withInstallationToRead(io, (installation) =>
          links
            ? listProposals(number ?? null, json, installation, io)
            : check(number ?? null, head, installation, io),
        ),
      );
    });
}

async function check(
  number: number | null,
  head: Head | null,
  { store, mediaFolder }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const documents = await readDocuments(store);
  const episodes = documents.episodes.filter((each) => number === null || each.number === number);
  if (number !== null && episodes.length === 0) {
    complain(io, await nothingAt(store, number));
    return 1;
  }
  const damages = number === null ? await store.damages() : [];
  reportDamages(damages, io);

  const linker = linkerFor(documents);
  const tally: Record<Severity, number> = { error: damages.length, warning: 0, notice: 0 };
  const progress = progressOn(io.stderr);
  const report = (heading: string, segments: Episode['segments'], findings: Finding[]) => {
    progress.done();
    for (const { severity } of findings) tally[severity] += 1;
    if (findings.length > 0) say(io, heading);
    for (const line of findingLines({ segments }, findings)) say(io, line);
  };
  if (number === null) {
    progress.step('Checking the show');
    report('The show', [], await examineShow(documents, mediaFolder, head));
  }
  for (const episode of episodes) {
    progress.step(`Checking episode ${episode.number}`);
    const findings = [
      ...(await examine(episode, documents, mediaFolder, head, io.now())),
      ...proposalFindings(episode, linker),
    ];
    report(headingOf(episode), episode.segments, findings);
  }
  say(io, `${counted(episodes.length, 'episode')} checked: ${totals(tally)}.`);
  return tally.error > 0 ? 1 : 0;
}

function reportDamages(damages: readonly Damage[], io: CommandIo): void {
  if (damages.length > 0) say(io, 'The store');
  for (const { place, message } of damages) say(io, `  error: ${place}: ${message}`);
}

function headingOf({ number, title, segments }: Episode): string {
  const named = title === '' ? '' : `, ${title}`;
  return `Episode ${number}${named} (${counted(segments.length, 'segment')})`;
}

function totals({ error, warning, notice }: Record<Severity, number>): string {
  if (error + warning + notice === 0) return 'nothing to report';
  return [counted(error, 'error'), counted(warning, 'warning'), counted(notice, 'notice')].join(
    ', ',
  );
}
