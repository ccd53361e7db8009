import type { Seconds } from '../../domain/timecode.js';
import type { Cue } from '../cue.js';
import { confidenceOf } from './confidence.js';
import { discussedOrder } from './discussedOrder.js';
import { weigh, withTurning, type Evidence } from './evidence.js';
import { expectedWords, type ExpectedWords, type WrittenSegment } from './expectedWords.js';
import { heardWords, type Heard } from './heardWords.js';
import { chancesInOrder } from './inOrder.js';
import { learnedHandOvers } from './learnedHandOvers.js';
import { likeliestStart, type LikeliestStart } from './likeliestStart.js';
import { titleFound } from './titleHeard.js';
import { utterancesOf, type Utterance } from './utterances.js';
import { wordsFrom } from './wordsFrom.js';

/** A segment that is to be placed. */
export interface SegmentToPlace extends WrittenSegment {
  /** Set by a person: it is not moved, and the others are placed around it. */
  start: Seconds | null;
}

/** Where a segment begins, as far as captions tell. */
export interface Placement {
  /** Null when nothing can be known. */
  start: Seconds | null;
  /** From 0 to 1: how sure it is that it begins within 15 s of there. 1 for what a person set. */
  confidence: number;
  /** The words that are said from there on, for about 10 s; empty without a start. */
  heard: string;
}

export interface Placing {
  /** One a segment, in the order of the notes. */
  placements: Placement[];
  /** The mean confidence of those that no person set, from 0 to 1; 0 when there are none. */
  confidence: number;
}

/** Below this a start would be a guess. */
const LEAST_CONFIDENCE = 0.1;

/**
 * Finds where each segment of an episode begins in its captions: by the words that its title and notes
 * make one expect, by what hosts say when they turn to the next thing, and by all segments having to fit
 * together. Nothing is downloaded and nothing learned beforehand but the weights in these files.
 * @param segments in the order of the notes, which need not be that of the discussion
 * @param cues as `readCaptions` gives them; any language, though turning to the next thing is heard in English
 */
export function placeSegments(segments: readonly SegmentToPlace[], cues: readonly Cue[]): Placing {
  const utterances = utterancesOf(cues);
  if (segments.length === 0 || utterances.length === 0) return nowhere(segments);

  const expected = segments.map(expectedWords);
  const heard = heardWords(utterances, new Set(expected.flatMap((words) => [...words.keys()])));
  const known = knownPlaces(segments, utterances);
  const { order, chances } = placed(weigh(expected, heard, utterances), known);

  const starts = new Array<LikeliestStart>(segments.length);
  for (const [place, segment] of order.entries()) {
    starts[segment] = likeliestStart(chances[place] as Float64Array, utterances);
  }
  const confidences = confidencesOf(starts, expected, heard, utterances);
  const placements = segments.map(({ start }, i): Placement => {
    if (start !== null) return { start, confidence: 1, heard: wordsFrom(start, utterances) };
    const confidence = confidences[i] ?? 0;
    const begin = utterances[starts[i]?.utterance ?? 0]?.start ?? null;
    if (begin === null || confidence < LEAST_CONFIDENCE)
      return { start: null, confidence, heard: '' };
    return { start: begin, confidence, heard: wordsFrom(begin, utterances) };
  });
  const open = confidences.filter((_, i) => segments[i]?.start === null);
  return { placements, confidence: open.length === 0 ? 0 : mean(open) };
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

function confidencesOf(
  starts: readonly LikeliestStart[],
  expected: readonly ExpectedWords[],
  heard: Heard,
  utterances: readonly Utterance[],
): number[] {
  const found = starts.map(({ utterance }, i) =>
    titleFound(expected[i] as ExpectedWords, heard, utterances, utterance),
  );
  const meanTitlePart = mean(found.map(({ part }) => part));
  const meanChance = mean(starts.map(({ chance }) => chance));
  return starts.map(({ chance }, i) =>
    confidenceOf({
      chance,
      titlePart: found[i]?.part ?? 0,
      titleAmount: found[i]?.amount ?? 0,
      meanTitlePart,
      meanChance,
    }),
  );
}

function nowhere(segments: readonly SegmentToPlace[]): Placing {
  const placements = segments.map(({ start }) => ({
    start,
    confidence: start === null ? 0 : 1,
    heard: '',
  }));
  return { placements, confidence: 0 };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
