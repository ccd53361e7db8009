import type { Seconds } from '../../domain/timecode.js';
import type { ExpectedWords } from './expectedWords.js';
import type { Heard } from './heardWords.js';
import type { LikeliestStart } from './likeliestStart.js';
import { at } from './series.js';
import { titleFound } from './titleHeard.js';
import type { Utterance } from './utterances.js';

/** What the placing of one segment looks like from outside. */
export interface Signs {
  /** The chance that it begins near where it was placed, as the model has it. */
  chance: number;
  /** The part of its title that is said there, from 0 to 1. */
  titlePart: number;
  /** The mean of that over all that were placed: captions of another episode say no title. */
  meanTitlePart: number;
  /** How much the words there sound like turning to the next thing; nats, zero or more. */
  turning: number;
}

interface Found {
  /** One a segment, as all that follow. */
  starts: readonly LikeliestStart[];
  expected: readonly ExpectedWords[];
  heard: Heard;
  utterances: readonly Utterance[];
  /** How long segments last on average. */
  usual: Seconds;
  /** Segments that a person placed: they say nothing of how well the others are. */
  known: ReadonlyMap<number, number>;
  /** By utterance. */
  turning: Float64Array;
}

/** The signs of every segment. */
export function signsOf({
  starts,
  expected,
  heard,
  utterances,
  usual,
  known,
  turning,
}: Found): Signs[] {
  const titles = starts.map(({ utterance }, i) =>
    titleFound(expected[i] as ExpectedWords, heard, utterances, utterance, usual),
  );
  const open = titles.filter((_, i) => !known.has(i));
  const meanTitlePart = open.reduce((sum, part) => sum + part, 0) / Math.max(1, open.length);
  return starts.map(({ chance, utterance }, i) => ({
    chance,
    titlePart: titles[i] ?? 0,
    meanTitlePart,
    turning: at(turning, utterance),
  }));
}
