import { Option, type Command } from 'commander';
import { baseUrlOf } from '../../config.js';
import { displayTitle, type Episode } from '../../domain/episode.js';
import { UNNAMED_SHOW } from '../../domain/show.js';
import { chaptersOf } from '../../feeds/chapters.js';
import { chaptersJson } from '../../feeds/chaptersJson.js';
import { chaptersVtt } from '../../feeds/chaptersVtt.js';
import { chaptersYoutube } from '../../feeds/chaptersYoutube.js';
import { placeEpisode } from '../../library/placing.js';
import type { Stored } from '../../store/port.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { complain, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { withEpisode } from '../withEpisode.js';
import { withInstallationToRead } from '../withInstallation.js';

const FORMATS = ['json', 'vtt', 'youtube'] as const;
type Format = (typeof FORMATS)[number];

export function chaptersCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('chapters')
    .description('Writes the chapters of an episode, for players and video descriptions.')
    .argument('<number>', 'the episode', episodeNumber)
    .addOption(
      new Option('--format <format>', 'podcast JSON, WebVTT, or lines for YouTube')
        .choices(FORMATS)
        .makeOptionMandatory(),
    )
    .addHelpText('after', '\nExample:\n  npm run -s runbook -- chapters 18 --format youtube')
    .action((number: number, { format }: { format: Format }) =>
      run(() =>
        withInstallationToRead(io, (installation) =>
          withEpisode(installation.store, number, io, (stored) =>
            write(stored, format, installation, io),
          ),
        ),
      ),
    );
}

async function write(
  stored: Stored<Episode>,
  format: Format,
  { store, config }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const episode = stored.value;
  const chapters = chaptersOf(placeEpisode(stored));
  if (chapters.length === 0) {
    complain(io, `Episode ${episode.number} has no chapters: none of its segments has a time yet.`);
    return 1;
  }
  if (format === 'youtube') {
    const lines = chaptersYoutube(chapters);
    if (lines.ok) io.stdout.write(lines.text);
    else complain(io, lines.message);
    return lines.ok ? 0 : 1;
  }
  if (format === 'vtt') {
    io.stdout.write(chaptersVtt(chapters));
    return 0;
  }
  const podcastName = ((await store.get('show'))?.value ?? UNNAMED_SHOW).title;
  const about = { title: displayTitle(episode), podcastName };
  io.stdout.write(chaptersJson(chapters, about, baseUrlOf(config)));
  return 0;
}
