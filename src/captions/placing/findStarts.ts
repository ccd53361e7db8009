import type { Seconds } from '../../domain/timecode.js';
import { discussedOrder } from './discussedOrder.js';
import { weigh, withTurning, type Evidence } from './evidence.js';
import { expectedWords, withIdsHeard, type WrittenSegment } from './expectedWords.js';
import { heardWords } from './heardWords.js';
import { chancesInOrder } from './inOrder.js';
import { learnedHandOvers } from './learnedHandOvers.js';
import { likeliestStart, type LikeliestStart } from './likeliestStart.js';
import { signsOf, type Signs } from './signs.js';
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
}

/**
 * Finds where each segment most likely begins, however unlikely that is.
 * @param segments in the order of the notes
 * @param utterances in order of time
 * @returns one a segment; none when there is nothing to place, or nowhere
 */
export function findStarts(
  segments: readonly SegmentToPlace[],
  utterances: readonly Utterance[],
): FoundStart[] {
  if (segments.length === 0 || utterances.length === 0) return [];
  const written = segments.map(expectedWords);
  const ids = segments.flatMap((segment) => segment.ids ?? []);
  const vocabulary = new Set([...written.flatMap((words) => [...words.keys()]), ...ids]);
  const heard = heardWords(utterances, vocabulary);
  const expected = written.map((words, i) =>
    withIdsHeard(words, segments[i] as SegmentToPlace, (id) => heard.places.has(id)),
  );
  const known = knownPlaces(segments, utterances);
  const { order, chances } = placed(weigh(expected, heard, utterances), known);

  const usual = (utterances.at(-1)?.end ?? 0) / segments.length;
  const starts = new Array<LikeliestStart>(segments.length);
  for (const [place, segment] of order.entries()) {
    starts[segment] = likeliestStart(chances[place] as Float64Array, utterances, usual);
  }
  const signs = signsOf({ starts, expected, heard, utterances, usual, known });
  return starts.map(({ utterance }, i) => ({
    start: utterances[utterance]?.start ?? 0,
    signs: signs[i] as Signs,
  }));
}

function placed(evidence: Evidence, known: ReadonlyMap<number, number>) {
  const order = discussedOrder(evidence, known);
  const first = chancesInOrder({ evidence, order, known });
  const habits = learnedHandOvers(evidence.utterances, first);
  const chances = chancesInOrder({ evidence: withTurning(evidence, habits), order, known });
  return { order, chances };
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
