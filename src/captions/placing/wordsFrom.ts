import type { Seconds } from '../../domain/timecode.js';
import type { Utterance } from './utterances.js';

const LENGTH: Seconds = 10;
const BEFORE: Seconds = 6;

/** What is said in the about ten seconds from a start on; empty where nothing is. */
export function wordsFrom(start: Seconds, utterances: readonly Utterance[]): string {
  return utterances
    .filter((utterance) => utterance.end > start && utterance.start < start + LENGTH)
    .map(({ text }) => text)
    .join(' ');
}

/** What is said in the about six seconds that end at a start; empty where nothing is. */
export function wordsBefore(start: Seconds, utterances: readonly Utterance[]): string {
  return utterances
    .filter((utterance) => utterance.end > start - BEFORE && utterance.end <= start)
    .map(({ text }) => text)
    .join(' ');
}
