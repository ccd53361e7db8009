import type { Command } from 'commander';
import { baseUrlOf } from '../../config.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { importFeedAt } from '../importFeed/importFeedAt.js';
import { importFiles } from '../importFiles.js';
import {
  complaints,
  importAnswer,
  refusal,
  summaryLine,
  understoodLines,
  unreadableAnswer,
} from '../importReport.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { problemLine } from '../problemLines.js';
import { progressOn } from '../progress.js';
import { readInputs, type InputFile } from '../readInput.js';
import { withInstallation } from '../withInstallation.js';

interface Options {
  dryRun?: boolean;
  json?: boolean;
  number?: number;
  replace?: boolean;
  feed?: string;
  move?: boolean;
  update?: boolean;
  allowPrivate?: boolean;
}

export function importCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('import')
    .description('Reads show notes of any form, or a whole feed, and saves them as episodes.')
    .argument('[file...]', 'text, Markdown, HTML or the canonical form; - for standard input')
    .option('--dry-run', 'say what was understood and save nothing')
    .option('--json', 'print {episodes, problems, unread} and nothing else')
    .option('--number <n>', 'the episode that the notes are of', episodeNumber)
    .option('--replace', 'accept notes in which little of the stored episode is recognised')
    .option('--feed <address>', 'the feed of a show, at its address or in a file, instead of notes')
    .option('--move', 'with --feed: the feed moves here, so apps are told of its new address')
    .option('--update', "with --feed: the feed's texts and files replace those of episodes here")
    .option('--allow-private', 'with --feed: also ask machines of this network')
    .addHelpText(
      'after',
      '\nAll files are saved, or none. Examples:\n  npm run -s runbook -- import notes.txt --number 19 --dry-run\n  npm run -s runbook -- import --feed https://podcast.example.org/feed.xml --dry-run',
    )
    .action((names: string[], options: Options, command: Command) => {
      const misuse = misuseOf(names, options);
      if (misuse !== null) command.error(`error: ${misuse}`);
      const { feed } = options;
      if (feed !== undefined) return run(() => importFeedAt(feed, options, io));
      return run(() => importNamed(names, options, io));
    });
}

/** What cannot be meant by these arguments; null when they make sense. */
function misuseOf(names: readonly string[], options: Options): string | null {
  const { feed, number, replace, move, update, allowPrivate } = options;
  if (feed === undefined) {
    if (names.length === 0) return "missing required argument 'file'";
    if ([move, update, allowPrivate].includes(true)) {
      return '--move, --update and --allow-private go with --feed.';
    }
    if (number !== undefined && names.length > 1) {
      return '--number goes with one file: import the others apart.';
    }
    const isTwice = names.filter((name) => name === '-').length > 1;
    return isTwice ? 'standard input can be read once: give - only once.' : null;
  }
  if (names.length > 0) return '--feed stands alone: import the files apart.';
  if (number === undefined && replace === undefined) return null;
  return '--number and --replace go with notes: a feed states its numbers, and replaces what is here with --update.';
}

async function importNamed(names: string[], options: Options, io: CommandIo): Promise<ExitCode> {
  const inputs = await readInputs(names, io);
  if (!inputs.ok) {
    if (options.json) say(io, JSON.stringify(unreadableAnswer(inputs.faults), null, 2));
    else for (const { message } of inputs.faults) complain(io, message);
    return 1;
  }
  return withInstallation(io, (installation) => save(inputs.files, options, installation, io));
}

async function save(
  files: InputFile[],
  { dryRun = false, json = false, number, replace = false }: Options,
  installation: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const progress = progressOn(io.stderr);
  const request = { number: number ?? null, replace, dryRun, now: io.now(), step: progress.step };
  const result = await importFiles(files, request, installation);
  progress.done();

  const baseUrl = baseUrlOf(installation.config);
  const refused = refusal(result);
  if (json) {
    say(io, JSON.stringify(importAnswer(result, baseUrl), null, 2));
    return refused === null ? 0 : 1;
  }
  for (const problem of result.found) complain(io, problemLine(problem));
  for (const outcome of result.outcomes) {
    if (dryRun) for (const line of understoodLines(outcome)) say(io, line);
    for (const line of complaints(outcome)) complain(io, line);
  }
  if (refused !== null) {
    complain(io, refused);
    return 1;
  }
  for (const outcome of result.outcomes) say(io, summaryLine(outcome, dryRun, baseUrl));
  return 0;
}
