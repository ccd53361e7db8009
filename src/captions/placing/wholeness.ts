import type { Seconds } from '../../domain/timecode.js';
import type { Utterance } from './utterances.js';
import { saidWords } from './words.js';

/** What is said when people part. Without apostrophes, as `saidWords` gives it. */
const GOODBYE =
  /\b(?:thanks|thank you|good ?bye|bye|(?:see|catch|hear|talk to) (?:you|ya|yall|everybody|everyone)|next (?:week|time|episode)|until next|take care|cheers|farewell|signing off|talk soon|thats (?:it|all|a wrap) for|for listening|tuning in|have a (?:good|great|nice))\b/;
const LAST_WORDS: Seconds = 30;
/** Music before the first words is shorter. */
const LATEST_BEGINNING: Seconds = 60;

/**
 * Whether captions sound as if they held all of an episode: somebody speaks early on, and people part at their end.
 * Goodbyes are heard in English only.
 * @param utterances in order of time
 */
export function soundWhole(utterances: readonly Utterance[]): boolean {
  const end = utterances.at(-1)?.end ?? 0;
  const last = utterances.filter((utterance) => utterance.end > end - LAST_WORDS);
  const words = last.flatMap(({ text }) => saidWords(text)).join(' ');
  return (utterances[0]?.start ?? 0) <= LATEST_BEGINNING && GOODBYE.test(words);
}
