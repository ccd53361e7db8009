import type { ExpectedWords } from './expectedWords.js';
import { handOvers } from './handOvers.js';
import type { Heard } from './heardWords.js';
import { addAt, at } from './series.js';
import { titleHeard } from './titleHeard.js';
import type { Utterance } from './utterances.js';

/** What speaks for a segment being discussed, and for its beginning, at each utterance. In nats. */
export interface Evidence {
  utterances: readonly Utterance[];
  /** By segment, then utterance: that it is what is spoken about there. */
  about: readonly Float64Array[];
  /** By segment, then utterance: that its title is said from there on. */
  named: readonly Float64Array[];
  /** By utterance: that something begins there, whatever it is. */
  turning: Float64Array;
  /** By utterance: that what the hosts say before their first topic ends there. */
  opening: Float64Array;
}

/** A word of a title counts as four of the notes. */
const TITLE_WEIGHT = 4;
const MOST_IN_TITLE = 2;
/** The part of what is said about a segment that its notes foresee; the rest is as everywhere. */
const FORESEEN = 0.25;
/** Words of one utterance are not independent of each other: each counts half. */
const DEPENDENCE = 0.5;
/** What an utterance costs a segment for each word that its notes do not foresee, as a part of what it should. */
const SURPRISE = 0.4;
/** Openings last about 100 s, give or take a factor of 2.5: hosts greet, and say what is to come. */
const OPENING_SECONDS = 100;
const OPENING_SPREAD = 0.9;

/** Weighs what was heard for each segment. */
export function weigh(
  segments: readonly ExpectedWords[],
  heard: Heard,
  utterances: readonly Utterance[],
): Evidence {
  return {
    utterances,
    about: segments.map((words) => aboutSegment(words, heard)),
    named: titleHeard(segments, heard, utterances),
    turning: handOvers(utterances),
    opening: Float64Array.from(utterances, ({ start }) => {
      const off = Math.log(Math.max(1, start) / OPENING_SECONDS) / OPENING_SPREAD;
      return -(off * off) / 2;
    }),
  };
}

/**
 * How much likelier the words of each utterance are when this segment is discussed than otherwise: a
 * mixture of the words of its notes and of those of the whole episode (Zhai and Lafferty 2001 call it
 * Jelinek-Mercer smoothing).
 */
function aboutSegment(words: ExpectedWords, heard: Heard): Float64Array {
  const surprise = -Math.log(1 - FORESEEN) * DEPENDENCE * SURPRISE;
  const about = Float64Array.from(heard.lengths, (length) => -surprise * length);
  const weights = [...words].map(([stem, { inTitle, inNotes }]) => {
    const weight = TITLE_WEIGHT * Math.min(inTitle, MOST_IN_TITLE) + Math.sqrt(inNotes);
    return [stem, weight] as const;
  });
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [stem, weight] of weights) {
    const places = heard.places.get(stem) ?? [];
    const usual = (places.length + 0.5) / (heard.words.length + 1);
    const odds = (FORESEEN / (1 - FORESEEN)) * (weight / total / usual);
    for (const place of places) addAt(about, place, Math.log1p(odds) * DEPENDENCE);
  }
  return about;
}

/** The same evidence with more that speaks for something beginning. */
export function withTurning(evidence: Evidence, more: Float64Array): Evidence {
  return { ...evidence, turning: evidence.turning.map((weight, i) => weight + at(more, i)) };
}
