import { InvalidArgumentError, type Command } from 'commander';
import { baseUrlOf } from '../../config.js';
import { absoluteUrl, episodePath } from '../../domain/address.js';
import type { Episode } from '../../domain/episode.js';
import { isPublicationDate, publicationMoment } from '../../domain/publicationDate.js';
import { UNNAMED_SHOW } from '../../domain/show.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { changeEpisode, type EpisodeChange } from '../changeEpisode.js';
import { complain, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { preflight } from '../preflight.js';
import { withInstallation } from '../withInstallation.js';

/** Stands for the present moment. */
const NOW = 'now';

export function publishCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('publish')
    .description('Shows an episode to readers, now or from a date on.')
    .argument('<number>', 'the episode', episodeNumber)
    .option(
      '--at <date>',
      'its date, which schedules it when it is still to come; or "now"',
      publicationDate,
    )
    .addHelpText(
      'after',
      '\nWithout --at its date stays as it is. Examples:\n' +
        '  npm run -s runbook -- publish 19\n' +
        '  npm run -s runbook -- publish 19 --at now\n' +
        '  npm run -s runbook -- publish 19 --at 2026-03-31T09:00+02:00',
    )
    .action((number: number, { at }: { at?: string }) =>
      run(() => withInstallation(io, (installation) => publish(number, at, installation, io))),
    );
}

function publicationDate(text: string): string {
  if (text === NOW || isPublicationDate(text)) return text;
  throw new InvalidArgumentError(
    'Write a day (2026-03-31), a moment with its offset (2026-03-31T09:00+02:00), or now.',
  );
}

async function publish(
  number: number,
  at: string | undefined,
  installation: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const { store, config } = installation;
  const { timeZone } = (await store.get('show'))?.value ?? UNNAMED_SHOW;
  const now = io.now();
  const date = at === NOW ? momentOf(now) : at;
  const address = absoluteUrl(baseUrlOf(config), episodePath(number));
  const isToCome = (day: string) => publicationMoment(day, timeZone) > now;
  const code = await changeEpisode(store, number, io, (before) =>
    published(before, date, isToCome, address),
  );
  if (code === 0) for (const line of await preflight(number, installation, io)) complain(io, line);
  return code;
}

/** The moment in UTC, to the second: `2026-03-31T12:00:00Z`. */
function momentOf(now: number): string {
  return new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** What publishing makes of an episode; a date of its own that is still to come has to be confirmed. */
function published(
  before: Episode,
  date: string | undefined,
  isToCome: (day: string) => boolean,
  address: string,
): EpisodeChange {
  const { number, published: dated } = before;
  if (date === undefined && dated !== null && isToCome(dated)) {
    const command = `npm run -s runbook -- publish ${number} --at`;
    const message =
      `Episode ${number} has the date ${dated}, which is still to come. To show it from then on: ` +
      `${command} ${dated}. To show it now, with the date of now: ${command} ${NOW}`;
    return { ok: false, message };
  }
  if (date !== undefined && isToCome(date)) {
    const after: Episode = { ...before, status: 'scheduled', published: date };
    return { ok: true, after, message: `Episode ${number} will appear on ${date}: ${address}` };
  }
  const after: Episode = { ...before, status: 'published', published: date ?? dated };
  const wasSo = before.status === 'published' && after.published === dated;
  const is = wasSo ? 'was published already' : 'is published';
  return { ok: true, after, message: `Episode ${number} ${is}: ${address}` };
}
