import type { Utterance } from './utterances.js';
import { saidWords } from './words.js';

/** What hosts say when they turn to the next thing. Without apostrophes, as `saidWords` gives it. */
const TURNING =
  /\b(?:next (?:up|one|question|item|section|thing|topic|is|we|story|segment|change|on)|up next|moving on|(?:our|the) next|(?:last|final|first) (?:one|item|question|topic|thing|section|story|up)|(?:jump|get|dive|move|moving|go|kick|jumping|getting|diving)(?: right| on| ahead)? (?:in|into|onto|on to|over|off)|(?:lets|want to|wanna|gonna|going to) talk about|(?:over|off|back) to you|your turn|take it away|(?:do|have|did) (?:you|we) (?:got|have)|tell us about|for sponsoring|question (?:is |here is )?from|speaking of|brings us to)\b/;
/** Words that often stand there, and elsewhere too. */
const PERHAPS =
  /\b(?:next|alright|all right|okay|lastly|finally|first|last|cool|anyway|moving|another|section|item|question|topic)\b/;
const SENTENCE_END = /[.?!]["'”’]?$/;
/** A silence that one notices, in seconds. */
const SILENCE = 1;

// In nats: how much likelier a segment begins there. The sizes are the same for every show.
const WEIGHT = 1.5;
const HERE = { turning: 1.6, perhaps: 0.6 };
const BEFORE = { turning: 0.8, perhaps: 0.3 };
const AFTER = { turning: 0.5, perhaps: 0 };
const NEW_SPEAKER = 0.3;
const NEW_SENTENCE = 0.4;
const AFTER_SILENCE = 0.4;

/**
 * For each utterance, how much the words around its beginning sound like turning to the next thing.
 * @returns nats, zero or more, one an utterance
 */
export function handOvers(utterances: readonly Utterance[]): Float64Array {
  const said = utterances.map(({ text }) => saidWords(text).join(' '));
  return Float64Array.from(utterances, (utterance, i) => {
    const before = utterances[i - 1];
    let weight = sound(said[i], HERE) + sound(said[i - 1], BEFORE) + sound(said[i + 1], AFTER);
    if (utterance.startsTurn) weight += NEW_SPEAKER;
    if (before && SENTENCE_END.test(before.text.trim())) weight += NEW_SENTENCE;
    if (before && utterance.start - before.end > SILENCE) weight += AFTER_SILENCE;
    return weight * WEIGHT;
  });
}

function sound(text: string | undefined, { turning, perhaps }: typeof HERE): number {
  if (text === undefined) return 0;
  if (TURNING.test(text)) return turning;
  return PERHAPS.test(text) ? perhaps : 0;
}
