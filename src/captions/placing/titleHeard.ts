import type { Seconds } from '../../domain/timecode.js';
import type { ExpectedWords } from './expectedWords.js';
import type { Heard } from './heardWords.js';
import { addAt } from './series.js';
import type { Utterance } from './utterances.js';

/** A title is said within so many seconds of the beginning, or soon after; then it no longer counts. */
const SURE: Seconds = 12;
const LAST: Seconds = 40;
/** What each telling word of a title adds to both: a long question takes half a minute to be read out. */
const READING: Seconds = 0.8;
const MINUTE = 50;
/** Nats for a title of one rare word that is heard at once. */
const WEIGHT = 7.5;
/** Long titles weigh more than short ones, up to this: whole questions are read out word by word. */
const MOST_LENGTH_FACTOR = 2.5;
/** Numbers of three digits and more are IDs: nobody says them by chance. */
const ID_WEIGHT = 2;

/**
 * For each segment and utterance: how much of its title is said from there on. What many titles share
 * says little, and so does what is said all the time.
 * @returns nats, zero or more, by segment and utterance
 */
export function titleHeard(
  segments: readonly ExpectedWords[],
  heard: Heard,
  utterances: readonly Utterance[],
): Float64Array[] {
  const titles = new Map<string, number>();
  for (const words of segments) {
    for (const stem of words.keys()) titles.set(stem, (titles.get(stem) ?? 0) + 1);
  }
  return segments.map((words) => {
    const title = [...words].filter(([, { inTitle }]) => inTitle > 0);
    const said = new Float64Array(utterances.length);
    for (const [stem] of title) {
      const id = /^\d{3,}$/.test(stem) ? ID_WEIGHT : 1;
      const weight = (rarity(stem, heard) * id) / (titles.get(stem) ?? 1);
      addNearest(said, weight, heard.places.get(stem) ?? [], utterances, title.length * READING);
    }
    const length = Math.max(
      1,
      title.reduce((sum, [stem]) => sum + 1 / (titles.get(stem) ?? 1), 0),
    );
    const factor = (WEIGHT * Math.min(Math.sqrt(length), MOST_LENGTH_FACTOR)) / length;
    return said.map((sum) => sum * factor);
  });
}

/** From 0 for a word that is said all the time to nearly 1 for one that is said once. */
export function rarity(stem: string, { places, words }: Heard): number {
  const times = places.get(stem)?.length ?? 0;
  return Math.log((words.length + 1) / (times + 1)) / Math.log(words.length + 2);
}

/**
 * For each utterance, counts the next place where the word is said.
 * @param reading how long it takes to read the title out
 */
function addNearest(
  said: Float64Array,
  weight: number,
  places: readonly number[],
  utterances: readonly Utterance[],
  reading: Seconds,
): void {
  let next = places.length - 1;
  for (let i = utterances.length - 1; i >= 0; i -= 1) {
    while (next >= 0 && (places[next] ?? 0) >= i) next -= 1;
    const place = places[next + 1];
    if (place === undefined) continue;
    const wait = (utterances[place]?.start ?? 0) - (utterances[i]?.start ?? 0);
    const late = Math.max(0, wait - reading - SURE) / (LAST - SURE);
    if (late < 1) addAt(said, i, weight * (1 - late));
  }
}

/**
 * The part of a title, from 0 to 1, that is said within about a minute from an utterance on: rare words are
 * a larger part of it.
 * @param usual how long segments of this episode last on average
 */
export function titleFound(
  words: ExpectedWords,
  heard: Heard,
  utterances: readonly Utterance[],
  from: number,
  usual: Seconds,
): number {
  const start = utterances[from]?.start ?? 0;
  const isNear = (place: number) => {
    const wait = (utterances[place]?.start ?? 0) - start;
    return wait >= -2 && wait < Math.min(MINUTE, usual);
  };
  const title = [...words].filter(([, { inTitle }]) => inTitle > 0);
  const found = title.filter(([stem]) => heard.places.get(stem)?.some(isNear));
  const amount = found.reduce((sum, [stem]) => sum + rarity(stem, heard), 0);
  return amount / Math.max(1, title.length);
}
