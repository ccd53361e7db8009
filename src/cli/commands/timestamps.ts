import { InvalidArgumentError, type Command } from 'commander';
import type { Cue } from '../../captions/cue.js';
import { utterancesOf } from '../../captions/placing/utterances.js';
import { wordsBefore, wordsFrom } from '../../captions/placing/wordsFrom.js';
import { counted } from '../../domain/counted.js';
import type { Episode } from '../../domain/episode.js';
import { withProposals, withProposalsAccepted } from '../../domain/proposedTimes.js';
import type { Seconds } from '../../domain/timecode.js';
import { placeOfMedia } from '../../media/placeOfMedia.js';
import { doubtsAbout } from '../../timing/doubts.js';
import { proposalsFor, sureStarts, type Proposals } from '../../timing/proposals.js';
import type { Installation } from '../../wiring.js';
import { episodeNumber } from '../arguments.js';
import { changeEpisode, type EpisodeChange } from '../changeEpisode.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { progressOn } from '../progress.js';
import { captionsOf } from '../timestamps/captionsOf.js';
import { proposalLines, proposalsAsJson } from '../timestamps/report.js';
import { review, type Question } from '../timestamps/review.js';
import { withEpisode } from '../withEpisode.js';
import { withInstallation } from '../withInstallation.js';

interface Options {
  captions?: string;
  apply?: boolean;
  minConfidence: number;
  accept?: boolean;
  review?: boolean;
  json?: boolean;
}

const HELP = `
Times that are proposed are written ~25:29 in the notes and shown to no listener until somebody
confirms them: with --review, with --accept, or by taking the ~ away in the exported notes. A time that
a person set is never moved; it helps to place the others. Who answers "none" to --review is not proposed
that time again: the notes keep it as not=25:29. Without --captions the episode's own transcript is
read. Examples:
  npm run -s runbook -- timestamps 17 --captions ep17.vtt
  npm run -s runbook -- timestamps 17 --captions ep17.vtt --apply
  npm run -s runbook -- timestamps 17 --review`;

export function timestampsCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('timestamps')
    .description('Finds where each segment of an episode begins, by its captions.')
    .argument('<number>', 'the episode', episodeNumber)
    .option('--captions <file>', 'WebVTT or SRT; - for standard input')
    .option('--apply', 'save the times that are sure enough, as proposed')
    .option('--min-confidence <number>', 'what is sure enough, from 0 to 1', confidence, 0.8)
    .option('--review', 'go through the proposed times, one by one')
    .option('--accept', 'confirm all proposed times of the episode')
    .option('--json', 'print JSON for scripts')
    .addHelpText('after', HELP)
    .action((number: number, options: Options, command: Command) => {
      const clash = clashOf(options);
      if (clash !== null) command.error(`error: ${clash}`);
      return run(() => withInstallation(io, (own) => timestamps(number, options, own, io)));
    });
}

function confidence(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('A confidence is a number from 0 to 1, such as 0.8.');
}

function clashOf({ accept, apply, captions, json, review: walks }: Options): string | null {
  const others = apply === true || captions !== undefined || json === true || walks === true;
  if (accept === true && others) {
    return '--accept stands alone: it confirms what was proposed before.';
  }
  if (walks === true && (apply === true || json === true || captions === '-')) {
    return '--review asks on the terminal and saves each answer: leave --apply and --json out, and name the captions as a file.';
  }
  return null;
}

async function timestamps(
  number: number,
  options: Options,
  { store, mediaFolder }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  if (options.accept === true) return changeEpisode(store, number, io, accepted);
  return withEpisode(store, number, io, async ({ value: episode }) => {
    const hasProposed = episode.segments.some(({ time }) => time?.proposed === true);
    if (options.review === true && options.captions === undefined && hasProposed) {
      const said = isHere(episode, mediaFolder)
        ? await captionsOf(undefined, episode, mediaFolder, io)
        : null;
      if (said === null) {
        complain(io, 'What is heard there is shown with --captions FILE, which places all anew.');
      }
      return review(number, earlierQuestions(episode, said ?? []), store, io);
    }
    const cues = await captionsOf(options.captions, episode, mediaFolder, io);
    if (cues === null) return 1;
    const proposals = placed(episode, cues, io);
    if (options.review === true) return review(number, questionsOf(proposals, cues), store, io);
    const starts = sureStarts(proposals, options.minConfidence);
    print(number, proposals, starts.size, options, io);
    if (options.apply !== true) return 0;
    const quiet = options.json === true ? { ...io, stdout: io.stderr } : io;
    return changeEpisode(store, number, quiet, (before) => applied(before, starts, proposals));
  });
}

function placed(episode: Episode, cues: readonly Cue[], io: CommandIo): Proposals {
  const progress = progressOn(io.stderr);
  const { length } = episode.segments;
  progress.step(`Placing ${counted(length, 'segment')} in ${counted(cues.length, 'caption')} …`);
  const proposals = proposalsFor(episode, cues);
  progress.done();
  for (const doubt of doubtsAbout(proposals, episode.duration, cues)) complain(io, doubt);
  return proposals;
}

function print(
  number: number,
  proposals: Proposals,
  sureEnough: number,
  { json, apply, minConfidence }: Options,
  io: CommandIo,
): void {
  if (json === true) {
    const count = apply === true ? sureEnough : 0;
    say(io, JSON.stringify(proposalsAsJson(number, proposals, count), null, 2));
    return;
  }
  for (const line of proposalLines(proposals, minConfidence)) say(io, line);
  if (apply === true || sureEnough === 0) return;
  say(io, 'Nothing was saved: --apply proposes those, --review goes through all of them.');
}

function applied(
  before: Episode,
  starts: ReadonlyMap<string, Seconds>,
  { doubt }: Proposals,
): EpisodeChange {
  const { number } = before;
  if (doubt !== null) {
    const message = `Nothing is proposed for episode ${number} by these captions: its times stay as they were.`;
    return { ok: true, after: before, message };
  }
  const after = withProposals(before, starts);
  const gone = after.segments.filter(({ time }, i) => time === null && before.segments[i]?.time);
  const message =
    starts.size === 0
      ? `Nothing was sure enough to propose for episode ${number}.`
      : `${counted(starts.size, 'time is', 'times are')} proposed for episode ${number}. ` +
        `Confirm them: npm run -s runbook -- timestamps ${number} --review (or --accept for all).`;
  if (gone.length === 0) return { ok: true, after, message };
  const taken = counted(gone.length, 'older proposal was', 'older proposals were');
  return { ok: true, after, message: `${message} ${taken} taken away.` };
}

function accepted(before: Episode): EpisodeChange {
  const count = before.segments.filter(({ time }) => time?.proposed === true).length;
  const message =
    count === 0
      ? `Episode ${before.number} has no proposed times.`
      : `${counted(count, 'time')} of episode ${before.number} confirmed: listeners see them now.`;
  return { ok: true, after: withProposalsAccepted(before), message };
}

function earlierQuestions({ segments }: Episode, cues: readonly Cue[]): Question[] {
  const utterances = utterancesOf(cues);
  return segments.flatMap((segment) => {
    if (segment.time?.proposed !== true) return [];
    const { start } = segment.time;
    const heard = wordsFrom(start, utterances);
    const before = wordsBefore(start, utterances);
    return [{ segment, proposed: start, confidence: null, heard, before }];
  });
}

function isHere({ transcript }: Episode, mediaFolder: string): boolean {
  return placeOfMedia(mediaFolder, transcript) !== null;
}

function questionsOf({ items }: Proposals, cues: readonly Cue[]): Question[] {
  const utterances = utterancesOf(cues);
  return items.flatMap(({ segment, start, confidence: sure, heard, isSet }) => {
    if (isSet) return [];
    const before = start === null ? '' : wordsBefore(start, utterances);
    return [{ segment, proposed: start, confidence: sure, heard, before }];
  });
}
