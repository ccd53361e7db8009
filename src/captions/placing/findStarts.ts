import type { Seconds } from '../../domain/timecode.js';
import { discussedOrder } from './discussedOrder.js';
import { weigh, withTurning, type Evidence } from './evidence.js';
import {
  expectedWords,
  withIdsHeard,
  type ExpectedWords,
  type WrittenSegment,
} from './expectedWords.js';
import { heardWords, type Heard } from './heardWords.js';
import { chancesInOrder } from './inOrder.js';
import { learnedHandOvers } from './learnedHandOvers.js';
import { likeliestStart, type LikeliestStart } from './likeliestStart.js';
import { signsOf, type Signs } from './signs.js';
import { unforcedChances } from './unforced.js';
import type { Utterance } from './utterances.js';

/** A segment that is to be placed. */
export interface SegmentToPlace extends WrittenSegment {
  /** Set by a person: it is not moved, and the others are placed around it. */
  start: Seconds | null;
}

/** Where a segment most likely begins, and what that looks like. */
export interface FoundStart {
  start: Seconds;
  signs: Signs;
  /** The chance that it begins near there when it need not begin at all; 1 in captions that are whole. */
  unforced: number;
}

export interface FoundStarts {
  /** One a segment; none when there is nothing to place, or nowhere. */
  starts: FoundStart[];
  /** Of the telling words of all that is to be placed, the part that is said anywhere; from 0 to 1. */
  wordsSaid: number;
}

/**
 * Finds where each segment most likely begins, however unlikely that is.
 * @param segments in the order of the notes
 * @param utterances in order of time
 * @param isWhole whether they hold all of the episode, as far as one can tell
 */
export function findStarts(
  segments: readonly SegmentToPlace[],
  utterances: readonly Utterance[],
  isWhole: boolean,
): FoundStarts {
  if (segments.length === 0 || utterances.length === 0) return { starts: [], wordsSaid: 0 };
  const written = segments.map(expectedWords);
  const ids = segments.flatMap((segment) => segment.ids ?? []);
  const vocabulary = new Set([...written.flatMap((words) => [...words.keys()]), ...ids]);
  const heard = heardWords(utterances, vocabulary);
  const expected = written.map((words, i) =>
    withIdsHeard(words, segments[i] as SegmentToPlace, (id) => heard.places.has(id)),
  );
  const known = knownPlaces(segments, utterances);
  const { order, chances, informed } = placed(weigh(expected, heard, utterances), known);

  const usual = (utterances.at(-1)?.end ?? 0) / segments.length;
  const starts = new Array<LikeliestStart>(segments.length);
  for (const [place, segment] of order.entries()) {
    starts[segment] = likeliestStart(chances[place] as Float64Array, utterances, usual);
  }
  const signs = signsOf({
    starts,
    expected,
    heard,
    utterances,
    usual,
    known,
    turning: informed.turning,
  });
  const places = starts.map(({ utterance }) => utterance);
  const unforced = isWhole ? [] : unforcedChances(informed, places, known);
  return {
    starts: starts.map(({ utterance }, i) => ({
      start: utterances[utterance]?.start ?? 0,
      signs: signs[i] as Signs,
      unforced: unforced[i] ?? 1,
    })),
    wordsSaid: partSaid(
      expected.filter((_, i) => !known.has(i)),
      heard,
    ),
  };
}

/** Each word counts once for each segment that it stands in, so that what many share weighs as much. */
function partSaid(segments: readonly ExpectedWords[], { places }: Heard): number {
  const words = segments.flatMap((expected) => [...expected.keys()]);
  return words.filter((word) => places.has(word)).length / Math.max(1, words.length);
}

function placed(evidence: Evidence, known: ReadonlyMap<number, number>) {
  const order = discussedOrder(evidence, known);
  const first = chancesInOrder({ evidence, order, known });
  const habits = learnedHandOvers(evidence.utterances, first);
  const informed = withTurning(evidence, habits);
  return {
    order,
    chances: chancesInOrder({ evidence: informed, order, known }),
    informed,
  };
}

/** The utterances at which segments begin whose start a person set. */
function knownPlaces(
  segments: readonly SegmentToPlace[],
  utterances: readonly Utterance[],
): Map<number, number> {
  const known = new Map<number, number>();
  for (const [i, { start }] of segments.entries()) {
    if (start === null) continue;
    const after = utterances.findIndex((utterance) => utterance.end > start);
    known.set(i, after === -1 ? utterances.length - 1 : after);
  }
  return known;
}
