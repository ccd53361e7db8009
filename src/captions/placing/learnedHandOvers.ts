import { addAt, at } from './series.js';
import type { Utterance } from './utterances.js';
import { saidWords } from './words.js';

const LONGEST_PHRASE = 3;
/** Words of the next utterance that a phrase may reach into. */
const REACH = 3;
/** A phrase is a habit when it was said so often, and so often where segments begin. */
const FEWEST_TIMES = 3;
const FEWEST_BEGINNINGS = 1.5;
/** Of a phrase that nobody has said yet one expects what holds of any other: as if said so often. */
const PRIOR_TIMES = 6;
/** Nats below which a phrase says nothing. */
const LEAST = 0.7;

/**
 * What the hosts of this very episode say where segments begin ("question from", "this week's"), learned
 * from where they begin as far as is known already.
 * @param beginnings for each segment the chances that it begins at each utterance
 * @returns nats, zero or more, one an utterance
 */
export function learnedHandOvers(
  utterances: readonly Utterance[],
  beginnings: readonly Float64Array[],
): Float64Array {
  const near = chancesNear(beginnings, utterances.length);
  const phrases = utterances.map((_, i) => phrasesAt(utterances, i));
  const times = new Map<string, { said: number; beginning: number }>();
  let total = 0;
  for (const [i, those] of phrases.entries()) {
    total += at(near, i);
    for (const phrase of those) {
      const known = times.get(phrase) ?? { said: 0, beginning: 0 };
      known.said += 1;
      known.beginning += at(near, i);
      times.set(phrase, known);
    }
  }
  const usual = total / Math.max(1, utterances.length);
  const weightOf = (phrase: string): number => {
    const { said, beginning } = times.get(phrase) ?? { said: 0, beginning: 0 };
    if (said < FEWEST_TIMES || beginning < FEWEST_BEGINNINGS) return 0;
    const prior = PRIOR_TIMES * usual;
    const weight = Math.log((beginning + prior) / (said * usual + prior));
    return weight > LEAST ? weight : 0;
  };
  return Float64Array.from(phrases, (those) => Math.max(0, ...[...those].map(weightOf)));
}

/** The chance that a segment begins here or next to it: hosts turn over within a few seconds. */
function chancesNear(beginnings: readonly Float64Array[], count: number): Float64Array {
  const all = new Float64Array(count);
  for (const chances of beginnings)
    for (let i = 0; i < count; i += 1) addAt(all, i, at(chances, i));
  return all.map((chance, i) => {
    const after = i + 1 < count ? at(all, i + 1) : 0;
    const before = i > 0 ? at(all, i - 1) / 2 : 0;
    return Math.min(1, chance + after + before);
  });
}

function phrasesAt(utterances: readonly Utterance[], i: number): Set<string> {
  const words = [
    ...saidWords(utterances[i]?.text ?? ''),
    ...saidWords(utterances[i + 1]?.text ?? '').slice(0, REACH),
  ];
  const phrases = new Set<string>();
  for (let from = 0; from < words.length; from += 1) {
    for (let length = 1; length <= LONGEST_PHRASE && from + length <= words.length; length += 1) {
      phrases.add(words.slice(from, from + length).join(' '));
    }
  }
  return phrases;
}
