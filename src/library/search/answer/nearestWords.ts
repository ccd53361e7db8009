import type { SearchNearest } from '../../searchEntries.js';
import type { LookedUp } from '../index/lookUp.js';
import type { Vocabulary } from '../index/vocabulary.js';

const MOST = 4;
const SHORTEST = 4;
/** Nobody mistypes a word of more letters; comparing it with all others would take its time. */
const LONGEST = 30;
const SHORTEST_START = 3;
const MOST_READ = 500;

/**
 * What comes nearest to words that nothing has and that are too far off to be slips: the words with the
 * fewest letters amiss, else those that begin the longest like it.
 */
export function nearestWords(words: readonly LookedUp[], vocabulary: Vocabulary): SearchNearest[] {
  return words
    .filter(({ typed, meanings }) => meanings.length === 0 && isWord(typed))
    .map(({ typed }) => ({ typed, words: nearTo(typed, vocabulary) }))
    .filter(({ words }) => words.length > 0);
}

function isWord(typed: string): boolean {
  return !/\d/.test(typed) && typed.length >= SHORTEST && typed.length <= LONGEST;
}

function nearTo(typed: string, vocabulary: Vocabulary): string[] {
  const like = vocabulary
    .like(typed, Math.min(3, Math.floor(typed.length / 2.5)))
    .sort((a, b) => a.mistakes - b.mistakes || vocabulary.uses(b.word) - vocabulary.uses(a.word))
    .map(({ word }) => word);
  return (like.length > 0 ? like : startingLike(typed, vocabulary)).slice(0, MOST);
}

function startingLike(typed: string, vocabulary: Vocabulary): string[] {
  for (let length = typed.length - 1; length >= SHORTEST_START; length -= 1) {
    const words = vocabulary.startingWith(typed.slice(0, length), MOST_READ);
    if (words.length > 0) return words.sort((a, b) => vocabulary.uses(b) - vocabulary.uses(a));
  }
  return [];
}
