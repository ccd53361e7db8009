import { stemmer } from 'stemmer';
import { LikeWords } from './likeWords.js';
import { SortedWords } from './sortedWords.js';

/** The number of a stem, from 1. */
export type Term = number;
/** The number of a word as it is written, from 1. */
export type WordNumber = number;

const HAS_DIGIT = /\d/;
const IS_ENGLISH = /^[a-z]{3,}$/;

/**
 * The words of all texts, and the stems that they are found by: `invoices` and `invoicing` are one term.
 * A word whose last text went keeps its number, and is no longer found.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, WordNumber>();
  readonly #stems = new Map<string, Term>();
  readonly #terms: Term[] = [0];
  readonly #uses: number[] = [0];
  readonly #sorted = new SortedWords();
  readonly #like = new LikeWords();

  /** Takes note that a word stands in one more place. */
  use(word: string): WordNumber {
    const number = this.#numbers.get(word) ?? this.#add(word);
    this.#uses[number] = (this.#uses[number] ?? 0) + 1;
    return number;
  }

  /** Takes note that a word stands in one place less. */
  release(number: WordNumber): void {
    this.#uses[number] = (this.#uses[number] ?? 0) - 1;
  }

  /** The term of a word of a text; 0 for 0. */
  termOfNumber(number: WordNumber): Term {
    return this.#terms[number] ?? 0;
  }

  /** The term that a word has or would share with others; null when there is none. */
  termOf(word: string): Term | null {
    const number = this.#numbers.get(word);
    if (number !== undefined) return this.termOfNumber(number);
    return this.#stems.get(stemOf(word)) ?? null;
  }

  /** In how many places a word stands as it is written. */
  uses(word: string): number {
    return this.#uses[this.#numbers.get(word) ?? 0] ?? 0;
  }

  /** Words that begin with this, in order. Of very many, the first `atMost` are looked at. */
  startingWith(start: string, atMost: number): string[] {
    return this.#sorted.startingWith(start, atMost).filter((word) => this.uses(word) > 0);
  }

  /** Words that this one may be a typing mistake for. */
  like(word: string, mistakes: number): { word: string; mistakes: number }[] {
    return this.#like.find(word, mistakes).filter((one) => this.uses(one.word) > 0);
  }

  #add(word: string): WordNumber {
    const stem = stemOf(word);
    const term = this.#stems.get(stem) ?? this.#stems.size + 1;
    this.#stems.set(stem, term);
    const number = this.#terms.push(term) - 1;
    this.#uses.push(0);
    this.#numbers.set(word, number);
    this.#sorted.add(word);
    if (!HAS_DIGIT.test(word)) this.#like.add(word);
    return number;
  }
}

function stemOf(word: string): string {
  return IS_ENGLISH.test(word) ? stemmer(word) : word;
}
