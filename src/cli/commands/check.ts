import type { Command } from 'commander';
import type { Episode } from '../../domain/episode.js';
import type { Severity } from '../../domain/problem.js';
import type { Damage } from '../../store/port.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { readDocuments } from '../documents.js';
import { examine } from '../examine.js';
import { findingLines } from '../findingLines.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { counted } from '../../domain/counted.js';
import { progressOn } from '../progress.js';
import { nothingAt } from '../withEpisode.js';
import { withInstallationToRead } from '../withInstallation.js';

export function checkCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('check')
    .description('Says what should be looked at: in one episode, or in all and in the store.')
    .argument('[number]', 'the episode; all without it', episodeNumber)
    .addHelpText(
      'after',
      '\nEnds with 1 when there is an error, not for warnings and notices. Example:\n' +
        '  npm run -s runbook -- check 17',
    )
    .action((number: number | undefined) =>
      run(() =>
        withInstallationToRead(io, (installation) => check(number ?? null, installation, io)),
      ),
    );
}

async function check(
  number: number | null,
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

  const tally: Record<Severity, number> = { error: damages.length, warning: 0, notice: 0 };
  const progress = progressOn(io.stderr);
  for (const episode of episodes) {
    progress.step(`Checking episode ${episode.number}`);
    const findings = await examine(episode, documents, mediaFolder);
    progress.done();
    for (const { severity } of findings) tally[severity] += 1;
    if (findings.length > 0) say(io, headOf(episode));
    for (const line of findingLines(episode, findings)) say(io, line);
  }
  say(io, `${counted(episodes.length, 'episode')} checked: ${totals(tally)}.`);
  return tally.error > 0 ? 1 : 0;
}

function reportDamages(damages: readonly Damage[], io: CommandIo): void {
  if (damages.length > 0) say(io, 'The store');
  for (const { place, message } of damages) say(io, `  error: ${place}: ${message}`);
}

function headOf({ number, title, segments }: Episode): string {
  const named = title === '' ? '' : `, ${title}`;
  return `Episode ${number}${named} (${counted(segments.length, 'segment')})`;
}

function totals({ error, warning, notice }: Record<Severity, number>): string {
  if (error + warning + notice === 0) return 'nothing to report';
  return [counted(error, 'error'), counted(warning, 'warning'), counted(notice, 'notice')].join(
    ', ',
  );
}
