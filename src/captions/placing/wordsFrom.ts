import type { Seconds } from '../../domain/timecode.js';
import type { Utterance } from './utterances.js';

const LENGTH: Seconds = 10;

/** What is said in the about ten seconds from a start on; empty where nothing is. */
export function wordsFrom(start: Seconds, utterances: readonly Utterance[]): string {
  return utterances
    .filter((utterance) => utterance.end > start && utterance.start < start + LENGTH)
    .map(({ text }) => text)
    .join(' ');
}
