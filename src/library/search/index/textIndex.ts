import { wordsOnly } from '../../../domain/searchWords.js';
import type { VersionAliases } from '../../../domain/version.js';
import { FIELD_NAMES, impactOf, worthOf, type FieldTexts } from './fields.js';
import { Postings } from './postings.js';
import { Vocabulary, type Term, type WordNumber } from './vocabulary.js';

/** Where a text stands in the index; given out again when the text was removed. */
export type Slot = number;

/** Stands between two fields in the words of a text. */
const FIELD_END: WordNumber = 0;
const NONE = new Postings();

/** The inverted index: for each term the texts that have it, and for each text its words in order. */
export class TextIndex {
  readonly vocabulary = new Vocabulary();
  readonly #postings: Postings[] = [];
  readonly #words: (Uint32Array | null)[] = [];
  readonly #free: Slot[] = [];
  #weights = new Float64Array(1024);

  constructor(private readonly aliases: VersionAliases) {}

  /** Slots in use or free: every slot is lower. */
  get capacity(): number {
    return this.#words.length;
  }

  /** Texts in the index. */
  get size(): number {
    return this.#words.length - this.#free.length;
  }

  add(texts: FieldTexts): Slot {
    const slot = this.#free.pop() ?? this.#words.length;
    const inOrder: WordNumber[] = [];
    const once: Term[] = [];
    for (const field of FIELD_NAMES) {
      const text = texts[field];
      if (!text) continue;
      const words = wordsOnly(text, this.aliases);
      const worth = worthOf(field, words.length);
      for (const word of words) {
        const number = this.vocabulary.use(word);
        const term = this.vocabulary.termOfNumber(number);
        inOrder.push(number);
        if (this.#weigh(term, worth)) once.push(term);
      }
      inOrder.push(FIELD_END);
    }
    for (const term of once) {
      (this.#postings[term] ??= new Postings()).add(slot, impactOf(this.#weights[term] ?? 0));
      this.#weights[term] = 0;
    }
    this.#words[slot] = Uint32Array.from(inOrder);
    return slot;
  }

  remove(slot: Slot): void {
    const terms = new Set<Term>();
    for (const number of this.#words[slot] ?? []) {
      if (number === FIELD_END) continue;
      this.vocabulary.release(number);
      terms.add(this.vocabulary.termOfNumber(number));
    }
    for (const term of terms) this.#postings[term]?.remove(slot);
    this.#words[slot] = null;
    this.#free.push(slot);
  }

  postings(term: Term): Postings {
    return this.#postings[term] ?? NONE;
  }

  /** Whether these terms stand in a text one after the other. */
  hasInOrder(slot: Slot, terms: readonly Term[]): boolean {
    const words = this.#words[slot] ?? [];
    const first = terms[0];
    for (let at = 0; at + terms.length <= words.length; at += 1) {
      if (this.vocabulary.termOfNumber(words[at] ?? FIELD_END) !== first) continue;
      if (terms.every((term, i) => this.vocabulary.termOfNumber(words[at + i] ?? 0) === term)) {
        return true;
      }
    }
    return false;
  }

  /** @returns whether the text had nothing of this term before */
  #weigh(term: Term, worth: number): boolean {
    if (term >= this.#weights.length) {
      const larger = new Float64Array(Math.max(term + 1, this.#weights.length * 2));
      larger.set(this.#weights);
      this.#weights = larger;
    }
    const before = this.#weights[term] ?? 0;
    this.#weights[term] = before + worth;
    return before === 0;
  }
}
