import { isVersionWord } from '../../../domain/searchWords.js';
import type { TextIndex } from './textIndex.js';
import type { Term } from './vocabulary.js';

/** A term that a word may mean, and how surely: 1 for the word itself. */
export interface Meaning {
  term: Term;
  weight: number;
}

/** What a word of a query means in the texts that there are. */
export interface LookedUp {
  typed: string;
  /** None: no text has anything like it. */
  meanings: Meaning[];
  /** The words that it was taken for, when it was taken for a typing mistake; else empty. */
  meant: string[];
}

const START_WEIGHT = 0.4;
const LIKE_WEIGHT = 0.7;
/** More than anybody reads; the most frequent ones are taken. */
const MOST_STARTS = 64;
const MOST_LIKE = 5;
const MOST_READ = 3000;

/**
 * Looks a word up once: the word in all its forms; words that begin with it, when it is the last one
 * typed or nobody wrote it as it is; and only when there are none, those that it may be a slip for.
 */
export function lookUp(index: TextIndex, typed: string, isOpen: boolean): LookedUp[] {
  const own = index.vocabulary.termOf(typed);
  const exact: Meaning[] =
    own !== null && index.postings(own).size > 0 ? [{ term: own, weight: 1 }] : [];
  if (isVersionWord(typed)) return [{ typed, meanings: exact, meant: [] }];
  const starts = exact.length === 0 || isOpen ? startsOf(index, typed) : [];
  const meanings = exact.concat(starts.filter(({ term }) => term !== own));
  if (meanings.length > 0) return [{ typed, meanings, meant: [] }];
  return likeOf(index, typed);
}

function startsOf(index: TextIndex, typed: string): Meaning[] {
  const isNumber = /^\d+$/.test(typed);
  if (typed.length < (isNumber ? 3 : 2)) return [];
  const terms = new Set<Term>();
  for (const word of index.vocabulary.startingWith(typed, MOST_READ)) {
    const term = index.vocabulary.termOf(word);
    if (term !== null) terms.add(term);
  }
  const known = [...terms];
  if (!isNumber && known.length > MOST_STARTS) {
    known.sort((a, b) => index.postings(b).size - index.postings(a).size).splice(MOST_STARTS);
  }
  return known.map((term) => ({ term, weight: START_WEIGHT }));
}

function likeOf(index: TextIndex, typed: string): LookedUp[] {
  // Numbers are right or wrong, and three letters can be anything.
  if (/\d/.test(typed) || typed.length < 4) return [{ typed, meanings: [], meant: [] }];
  const near = likeWords(index, typed, 1);
  if (near.length > 0) return [near].map((words) => taken(index, typed, words));
  const halves = halvesOf(index, typed);
  if (halves) {
    return halves.map((word) => ({ ...taken(index, typed, [word]), meant: [halves.join(' ')] }));
  }
  return [taken(index, typed, typed.length < 6 ? [] : likeWords(index, typed, 2))];
}

/** The likeliest words that a slip may stand for: fewest mistakes, same first letter, most frequent. */
function likeWords(index: TextIndex, typed: string, mistakes: number): string[] {
  const found = index.vocabulary.like(typed, mistakes).map((one) => ({
    ...one,
    uses: index.vocabulary.uses(one.word),
    isSameStart: one.word[0] === typed[0],
  }));
  // Slips in a first letter are rare.
  const likely = found.some(({ isSameStart }) => isSameStart)
    ? found.filter(({ isSameStart }) => isSameStart)
    : found;
  const least = Math.min(...likely.map((one) => one.mistakes));
  return likely
    .filter((one) => one.mistakes === least)
    .sort((a, b) => b.uses - a.uses || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_LIKE)
    .map(({ word }) => word);
}

/** Two words that lost the space between them: `creditnote`. */
function halvesOf(index: TextIndex, typed: string): [string, string] | null {
  for (let at = typed.length - 3; at >= 3; at -= 1) {
    const halves: [string, string] = [typed.slice(0, at), typed.slice(at)];
    if (halves.every((half) => index.vocabulary.uses(half) > 0)) return halves;
  }
  return null;
}

function taken(index: TextIndex, typed: string, words: string[]): LookedUp {
  const terms = new Set(words.flatMap((word) => index.vocabulary.termOf(word) ?? []));
  return {
    typed,
    meanings: [...terms].map((term) => ({ term, weight: LIKE_WEIGHT })),
    meant: words,
  };
}
