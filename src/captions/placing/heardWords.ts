import { alikeWords } from './alikeWords.js';
import { isCommon } from './commonWords.js';
import { saidNumbers } from './saidNumbers.js';
import type { Utterance } from './utterances.js';
import { saidWords, stemOf } from './words.js';

/** A word that was said, by its stem, and the place of the utterance that holds it. */
interface HeardWord {
  stem: string;
  utterance: number;
}

/** What was heard in all of an episode. */
export interface Heard {
  /** In no order that matters; a word that may be one of two is there as both. */
  words: readonly HeardWord[];
  /** For each stem the utterances that hold it, in order, once for each time it is said. */
  places: ReadonlyMap<string, readonly number[]>;
  /** How many telling words each utterance holds, not counting what they may also have been. */
  lengths: readonly number[];
}

/** Two or three words that captions part and notes write as one: `set proc title`. */
const MOST_JOINED = 3;
const SHORTEST_JOINED = 5;
const SHORTEST_ALIKE = 4;

/**
 * Listens for the words that notes make one expect: also for those that captions part, spell in another
 * way, or write out as numbers.
 * @param vocabulary stems of all words of the notes
 */
export function heardWords(
  utterances: readonly Utterance[],
  vocabulary: ReadonlySet<string>,
): Heard {
  const said = utterances.flatMap(({ text }, utterance) =>
    saidWords(text).map((word) => ({ word, stem: stemOf(word), utterance })),
  );
  const known = new Set(said.map(({ stem }) => stem));
  const extra: HeardWord[] = [];
  for (const [i, { word, utterance }] of said.entries()) {
    let joined = word;
    for (const next of said.slice(i + 1, i + MOST_JOINED)) {
      joined += next.word;
      const stem = stemOf(joined);
      const isWanted = joined.length >= SHORTEST_JOINED && vocabulary.has(stem);
      if (isWanted && !/^\d+$/.test(joined)) extra.push({ stem, utterance });
    }
  }
  const words = said.map(({ word }) => word);
  for (const { number, at } of saidNumbers(words, (digits) => vocabulary.has(digits))) {
    extra.push({ stem: number, utterance: said[at]?.utterance ?? 0 });
  }
  for (const { stem } of extra) known.add(stem);

  const telling = said.filter(({ word }) => !isCommon(word));
  const missing = [...vocabulary].filter((stem) => !known.has(stem));
  const candidates = new Set(telling.map(({ stem }) => stem));
  const alike = alikeWords(
    missing,
    [...candidates].filter((stem) => stem.length >= SHORTEST_ALIKE),
  );
  const alternatives = telling.flatMap(({ stem, utterance }) =>
    (alike.get(stem) ?? []).map((other) => ({ stem: other, utterance })),
  );
  return heardFrom([...telling, ...extra], alternatives, utterances.length);
}

function heardFrom(
  sure: readonly HeardWord[],
  alternatives: readonly HeardWord[],
  utterances: number,
): Heard {
  const lengths = new Array<number>(utterances).fill(0);
  for (const { utterance } of sure) lengths[utterance] = (lengths[utterance] ?? 0) + 1;
  const words = [...sure, ...alternatives];
  const places = new Map<string, number[]>();
  for (const { stem, utterance } of words) {
    const known = places.get(stem);
    if (known) known.push(utterance);
    else places.set(stem, [utterance]);
  }
  for (const known of places.values()) known.sort((a, b) => a - b);
  return { words, places, lengths };
}
