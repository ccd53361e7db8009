import type { Seconds } from '../../domain/timecode.js';
import type { ExpectedWords } from './expectedWords.js';
import type { Heard } from './heardWords.js';
import type { LikeliestStart } from './likeliestStart.js';
import { titleFound } from './titleHeard.js';
import type { Utterance } from './utterances.js';

/** What the placing of one segment looks like from outside. */
export interface Signs {
  /** The chance that it begins near where it was placed, as the model has it. */
  chance: number;
  /** The part of its title that is said there, from 0 to 1. */
  titlePart: number;
  /** Means over all that were placed: captions of another episode say no title and fit nowhere. */
  meanTitlePart: number;
  meanChance: number;
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
}

/** The signs of every segment. */
export function signsOf({ starts, expected, heard, utterances, usual, known }: Found): Signs[] {
  const titles = starts.map(({ utterance }, i) =>
    titleFound(expected[i] as ExpectedWords, heard, utterances, utterance, usual),
  );
  const isOpen = (_: unknown, i: number) => !known.has(i);
  const meanTitlePart = mean(titles.filter(isOpen));
  const meanChance = mean(starts.filter(isOpen).map(({ chance }) => chance));
  return starts.map(({ chance }, i) => ({
    chance,
    titlePart: titles[i] ?? 0,
    meanTitlePart,
    meanChance,
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
