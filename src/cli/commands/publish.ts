import { InvalidArgumentError, type Command } from 'commander';
import { baseUrlOf } from '../../config.js';
import { absoluteUrl, episodePath } from '../../domain/address.js';
import { isPublic, type Episode } from '../../domain/episode.js';
import { isPublicationDate, publicationMoment } from '../../domain/publicationDate.js';
import { UNNAMED_SHOW } from '../../domain/show.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { changeStatus } from '../changeStatus.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { nothingAt } from '../withEpisode.js';
import { withInstallation } from '../withInstallation.js';

export function publishCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('publish')
    .description('Shows an episode to readers, now or from a date on.')
    .argument('<number>', 'the episode', episodeNumber)
    .option('--at <date>', 'its date: one that is still to come schedules it', publicationDate)
    .addHelpText(
      'after',
      '\nWithout --at its date stays as it is. Examples:\n' +
        '  npm run -s runbook -- publish 19\n' +
        '  npm run -s runbook -- publish 19 --at 2026-03-31T09:00+02:00',
    )
    .action((number: number, { at }: { at?: string }) =>
      run(() => withInstallation(io, (installation) => publish(number, at, installation, io))),
    );
}

function publicationDate(text: string): string {
  if (isPublicationDate(text)) return text;
  throw new InvalidArgumentError(
    'Write a day (2026-03-31) or a moment with its offset (2026-03-31T09:00+02:00).',
  );
}

async function publish(
  number: number,
  at: string | undefined,
  { store, config }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const { timeZone } = (await store.get('show'))?.value ?? UNNAMED_SHOW;
  const isToCome = at !== undefined && publicationMoment(at, timeZone) > io.now();
  const changed = await changeStatus(store, number, {
    status: isToCome ? 'scheduled' : 'published',
    ...(at === undefined ? {} : { published: at }),
  });
  if (changed === null) {
    complain(io, await nothingAt(store, number));
    return 1;
  }
  const address = absoluteUrl(baseUrlOf(config), episodePath(number));
  say(io, `${sentenceFor(changed, io.now(), timeZone)}: ${address}`);
  return 0;
}

function sentenceFor(
  { before, after }: { before: Episode; after: Episode },
  now: number,
  timeZone: string,
): string {
  const { number, published } = after;
  if (!isPublic(after, now, timeZone)) return `Episode ${number} will appear on ${published ?? ''}`;
  const wasSo = before.status === 'published' && before.published === published;
  return `Episode ${number} ${wasSo ? 'was published already' : 'is published'}`;
}
