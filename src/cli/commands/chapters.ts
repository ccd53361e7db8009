import { Option, type Command } from 'commander';
import { baseUrlOf } from '../../config.js';
import { displayTitle, type Episode } from '../../domain/episode.js';
import { UNNAMED_SHOW } from '../../domain/show.js';
import { chaptersOf } from '../../feeds/chapters.js';
import { placeEpisode } from '../../library/placing.js';
import type { Stored } from '../../store/port.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { CHAPTER_TEXTS, isChapterText, type ChapterText } from '../chapterTexts.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { withEpisode } from '../withEpisode.js';
import { withInstallationToRead } from '../withInstallation.js';
import { writeMp3Copy } from '../writeMp3Copy.js';
import { writeOutput } from '../writeOutput.js';

interface Options {
  format: ChapterText | 'id3';
  input?: string;
  output?: string;
}

const HELP = `
Formats:
  json        JSON chapters for podcast apps (podcast:chapters)
  psc         Podlove Simple Chapters, as they stand in the feed
  vtt         WebVTT, for players on web pages
  youtube     lines for a video's description, which YouTube and Apple read
  mp4chaps    for mp4chaps and other editors of MP4 and M4A
  ffmetadata  for ffmpeg: -i episode.mp4 -i chapters.txt -map_metadata 0 -map_chapters 1 -c copy out.mp4
  id3         a copy of an MP3 that holds the chapters; the MP3 itself is not touched

Examples:
  npm run -s runbook -- chapters 18 --format youtube
  npm run -s runbook -- chapters 18 --format id3 --input ep18.mp3`;

export function chaptersCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('chapters')
    .description('Writes the chapters of an episode, for players and video descriptions.')
    .argument('<number>', 'the episode', episodeNumber)
    .addOption(
      new Option('--format <format>', 'the form')
        .choices([...Object.keys(CHAPTER_TEXTS), 'id3'])
        .makeOptionMandatory(),
    )
    .option('--input <file>', "for id3: the MP3 to copy; the episode's own file without it")
    .option('--output <file>', 'where to; standard output without it, for id3 NAME.chapters.mp3')
    .addHelpText('after', HELP)
    .action((number: number, options: Options, command: Command) => {
      if (options.input !== undefined && options.format !== 'id3') {
        command.error('error: --input goes with --format id3: the other forms need no file.');
      }
      if (options.output === '-' && options.format === 'id3') {
        command.error('error: an MP3 is not written to standard output: name a file.');
      }
      return run(() =>
        withInstallationToRead(io, (installation) =>
          withEpisode(installation.store, number, io, (stored) =>
            write(stored, options, installation, io),
          ),
        ),
      );
    });
}

async function write(
  stored: Stored<Episode>,
  { format, input, output }: Options,
  { store, config, mediaFolder }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const episode = stored.value;
  const chapters = chaptersOf(placeEpisode(stored));
  if (chapters.length === 0) {
    complain(io, `Episode ${episode.number} has no chapters: none of its segments has a time yet.`);
    return 1;
  }
  if (!isChapterText(format)) {
    const files = { input: input ?? null, output: output ?? null, mediaFolder };
    return writeMp3Copy(episode, chapters, files, config.publicOrigin, io);
  }
  const podcastName = ((await store.get('show'))?.value ?? UNNAMED_SHOW).title;
  const about = { title: displayTitle(episode), podcastName, baseUrl: baseUrlOf(config) };
  const written = CHAPTER_TEXTS[format](chapters, about);
  if (!written.ok) {
    complain(io, written.message);
    return 1;
  }
  if (output === undefined || output === '-') {
    io.stdout.write(written.text);
    return 0;
  }
  const fault = await writeOutput(output, written.text, io);
  if (fault === null) say(io, `The chapters of episode ${episode.number} are in ${output}.`);
  else complain(io, fault);
  return fault === null ? 0 : 1;
}
