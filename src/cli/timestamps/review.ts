import { counted } from '../../domain/counted.js';
import type { Segment } from '../../domain/episode.js';
import { refusedStarts, withoutStart, withStart } from '../../domain/proposedTimes.js';
import { formatTimecode, type Seconds } from '../../domain/timecode.js';
import type { Store } from '../../store/port.js';
import { complain, say, type CommandIo, type ExitCode } from '../io.js';
import { typedLines, type TypedLines } from '../typedLines.js';
import { ANSWERS, readAnswer, type Answer } from './answers.js';

/** A time that somebody is asked about. */
export interface Question {
  segment: Segment;
  /** Null when nothing was found: a time can be typed. */
  proposed: Seconds | null;
  /** From 0 to 1; null when the time was proposed earlier. */
  confidence: number | null;
  /** What is said from there on. */
  heard: string;
  /** What is said just before: the end of another segment, where the time is right. */
  before: string;
}

/**
 * Walks through proposed times on a terminal. Each decision is saved at once, so that nothing is lost
 * when the walk is broken off.
 */
export async function review(
  number: number,
  questions: readonly Question[],
  store: Store,
  io: CommandIo,
): Promise<ExitCode> {
  if (questions.length === 0) {
    say(io, `Episode ${number} has no proposed times to go through.`);
    return 0;
  }
  say(io, `${counted(questions.length, 'segment')} to go through. ${ANSWERS}.`);
  const lines = typedLines(io);
  let decided = 0;
  for (const [i, question] of questions.entries()) {
    say(io, `\n[${i + 1} of ${questions.length}] ${question.segment.title}\n${lineOf(question)}`);
    const answer = await answerTo(question, lines, io);
    if (answer.kind === 'stop') break;
    if (answer.kind === 'skip') continue;
    if (!(await saved(number, question, answer, store))) {
      complain(
        io,
        `“${question.segment.title}” was taken away meanwhile: nothing was saved for it.`,
      );
      continue;
    }
    decided += 1;
  }
  await lines.close();
  say(
    io,
    `\n${counted(decided, 'time')} decided and saved, ${questions.length - decided} left as they were.`,
  );
  return 0;
}

function lineOf({ segment, proposed, confidence, heard, before }: Question): string {
  if (proposed === null) {
    const refused = refusedStarts(segment).map(formatTimecode);
    return refused.length === 0
      ? '  not found in the captions'
      : `  not found in the captions, other than where it was refused (${refused.join(', ')})`;
  }
  const trust = confidence === null ? '' : `  ${confidence.toFixed(2)}`;
  const earlier = before === '' ? '' : `\n  … ${before}`;
  const words = heard === '' ? '' : `\n  “${heard}”`;
  return `  ${formatTimecode(proposed)}${trust}${earlier}${words}`;
}

type Decision = Exclude<Answer, { kind: 'unclear' }>;
type Kept = Exclude<Decision, { kind: 'skip' | 'stop' }>;

async function answerTo(
  { proposed }: Question,
  lines: TypedLines,
  io: CommandIo,
): Promise<Decision> {
  for (;;) {
    io.stdout.write('> ');
    const typed = await lines.next();
    if (typed === null) return { kind: 'stop' };
    const answer = readAnswer(typed, proposed);
    if (answer.kind !== 'unclear') return answer;
    say(io, answer.message);
  }
}

/** By the episode as it is stored then: somebody else may have saved it meanwhile, without that segment. */
function saved(number: number, { segment, proposed }: Question, answer: Kept, store: Store) {
  const { id: segmentId } = segment;
  return store.transaction(async (transaction) => {
    const stored = await transaction.get(`episodes/${number}`);
    if (!stored?.value.segments.some(({ id }) => id === segmentId)) return false;
    const after =
      answer.kind === 'set'
        ? withStart(stored.value, segmentId, answer.start)
        : withoutStart(stored.value, segmentId, proposed);
    transaction.put(`episodes/${number}`, after);
    return true;
  });
}
