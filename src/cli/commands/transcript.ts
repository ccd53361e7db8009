import type { Command } from 'commander';
import { baseUrlOf } from '../../config.js';
import { absoluteUrl, episodePath } from '../../domain/address.js';
import { counted } from '../../domain/counted.js';
import type { Episode } from '../../domain/episode.js';
import { localMediaName, mediaName } from '../../domain/mediaAddress.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { changeEpisode, type EpisodeChange } from '../changeEpisode.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { problemLines } from '../problemLines.js';
import { readInputBytes } from '../readInput.js';
import { keepTranscript, readTranscriptFile, type TranscriptFile } from '../transcriptFile.js';
import { withEpisode } from '../withEpisode.js';
import { withInstallation } from '../withInstallation.js';

interface Options {
  dryRun?: boolean;
  replace?: boolean;
  remove?: boolean;
}

export function transcriptCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('transcript')
    .description('Shows captions beside an episode: a WebVTT or SRT file becomes its transcript.')
    .argument('<number>', 'the episode', episodeNumber)
    .argument('[file]', 'WebVTT or SRT; - for standard input')
    .option('--dry-run', 'say what was understood and save nothing')
    .option('--replace', 'put it in the place of another file that the episode has here')
    .option('--remove', 'show no transcript any more; the file stays where it is')
    .addHelpText(
      'after',
      '\nThe file is copied into DATA_DIR/media. Examples:\n' +
        '  npm run -s runbook -- transcript 18 captions.vtt\n' +
        '  npm run -s runbook -- transcript 18 --remove',
    )
    .action((number: number, name: string | undefined, options: Options, command: Command) => {
      const { remove = false, replace = false } = options;
      if (remove && (name !== undefined || replace)) {
        command.error('error: --remove stands alone: bring a file in apart.');
      }
      if (name === undefined && !remove) command.error("error: missing required argument 'file'");
      return run(() =>
        name === undefined ? takeAway(number, options, io) : bringIn(number, name, options, io),
      );
    });
}

async function bringIn(
  number: number,
  name: string,
  options: Options,
  io: CommandIo,
): Promise<ExitCode> {
  const input = await readInputBytes(name, io);
  if (!input.ok) {
    complain(io, input.message);
    return 1;
  }
  const file = readTranscriptFile(number, input.bytes);
  for (const line of problemLines(input.name, file.problems)) complain(io, line);
  if (file.cues === 0) {
    complain(
      io,
      `${input.name} holds no captions that can be read: it takes a WebVTT or SRT file.`,
    );
    return 1;
  }
  if (file.encoding !== 'UTF-8') {
    complain(io, `${input.name} was read as ${file.encoding}; it is kept as UTF-8.`);
  }
  return withInstallation(io, (installation) =>
    withEpisode(installation.store, number, io, ({ value }) =>
      save(value, file, options, installation, io),
    ),
  );
}

async function save(
  { number }: Episode,
  file: TranscriptFile,
  { dryRun = false, replace = false }: Options,
  { store, mediaFolder, config }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const refusal = await keepTranscript(file, mediaFolder, { replace, dryRun }, io);
  if (refusal !== null) {
    complain(io, refusal);
    return 1;
  }
  const what = `transcript of episode ${number}, ${counted(file.cues, 'cue')}`;
  const kept = `DATA_DIR/media/${file.name}`;
  if (dryRun) {
    say(io, `The ${what}, would be kept as ${kept}. Nothing was saved.`);
    return 0;
  }
  const path = absoluteUrl(baseUrlOf(config), episodePath(number));
  return changeEpisode(store, number, io, (before) => ({
    ok: true,
    after: { ...before, transcript: file.address },
    message:
      `The ${what}, is kept as ${kept}.${fileLeft(before, file.address)}\n` +
      `It is shown on ${path}#transcript, and as a file at ${path}/transcript.vtt and .srt` +
      (before.status === 'published' ? '' : `, once the episode is published`),
  }));
}

function takeAway(number: number, { dryRun = false }: Options, io: CommandIo): Promise<ExitCode> {
  return withInstallation(io, async ({ store }) => {
    if (!dryRun) return changeEpisode(store, number, io, withoutTranscript);
    return withEpisode(store, number, io, ({ value }) => {
      say(io, `${withoutTranscript(value).message} Nothing was saved.`);
      return 0;
    });
  });
}

function withoutTranscript(before: Episode): EpisodeChange {
  const { number, transcript } = before;
  const message =
    transcript === null
      ? `Episode ${number} had no transcript.`
      : `Episode ${number} shows no transcript any more.${fileLeft(before, null)}`;
  return { ok: true, after: { ...before, transcript: null }, message };
}

/** The file that the episode named until now stays: says where, when that is here. */
function fileLeft({ transcript }: Episode, address: string | null): string {
  if (transcript === null || transcript === address) return '';
  return localMediaName(transcript) === null
    ? ` Before, it was at ${transcript}.`
    : ` Its file before stays where it is: DATA_DIR/media/${mediaName(transcript)}.`;
}
