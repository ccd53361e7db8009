import type { SubjectWords } from './subjectWords.js';

/** A text that is like another one. */
export interface Alike<Owner> {
  owner: Owner;
  /** From 0, nothing in common, to 1, the same words. */
  score: number;
  /** The stems that both have, the rarest first. */
  shared: string[];
}

interface Entry<Owner> {
  owner: Owner;
  words: SubjectWords;
}

/** Fewer words in common are chance: an area, a verb. */
const FEWEST_SHARED = 2;
/** Sums in another order differ in their last digits. */
const ALMOST = 1 - 1e-9;

/**
 * Texts by their words. Two are compared by the cosine of their words' weights, where a word weighs
 * the more the fewer texts have it (inverse document frequency).
 */
export class WordIndex<Owner> {
  readonly #entries: Entry<Owner>[];
  readonly #places = new Map<string, number[]>();
  /** By stem, squared: lengths and products are sums of these. */
  readonly #squares = new Map<string, number>();
  /** By place: the length of the text as a vector of its words' weights. */
  readonly #lengths: Float64Array;
  /** By place: what a text has in common with the one that is compared, 0 in between. */
  readonly #products: Float64Array;

  constructor(texts: Iterable<Entry<Owner>>) {
    this.#entries = [...texts];
    for (const [place, { words }] of this.#entries.entries()) {
      for (const stem of words.keys()) {
        const places = this.#places.get(stem);
        if (places) places.push(place);
        else this.#places.set(stem, [place]);
      }
    }
    const total = this.#entries.length;
    this.#lengths = new Float64Array(total);
    this.#products = new Float64Array(total);
    for (const [stem, places] of this.#places) {
      const square = Math.log(1 + total / places.length) ** 2;
      this.#squares.set(stem, square);
      for (const place of places) this.#lengths[place] = (this.#lengths[place] ?? 0) + square;
    }
    for (const [place, sum] of this.#lengths.entries()) this.#lengths[place] = Math.sqrt(sum);
  }

  /**
   * The texts that are at least so alike, in no order.
   * @param atLeast from 0 to 1
   */
  alike(words: SubjectWords, atLeast: number): Alike<Owner>[] {
    const stems = [...words.keys()].sort((a, b) => this.#square(b) - this.#square(a));
    const length = Math.sqrt(stems.reduce((sum, stem) => sum + this.#square(stem), 0));
    const found: Alike<Owner>[] = [];
    for (const place of this.#touched(stems, (atLeast * length) ** 2 * ALMOST)) {
      const score = (this.#products[place] ?? 0) / (length * (this.#lengths[place] ?? 0));
      this.#products[place] = 0;
      const entry = this.#entries[place];
      if (score < atLeast || !entry) continue;
      const shared = stems.filter((stem) => entry.words.has(stem));
      if (shared.length < FEWEST_SHARED) continue;
      found.push({ owner: entry.owner, score: Math.min(1, score), shared });
    }
    return found;
  }

  /**
   * Adds up what texts have in common with these stems, the rarest first. A text that shares only the last
   * and most common ones cannot reach the score (Cauchy and Schwarz): once what is left weighs less than
   * `negligible`, only the texts met so far are added to.
   * @returns their places
   */
  #touched(stems: readonly string[], negligible: number): number[] {
    const products = this.#products;
    const touched: number[] = [];
    let left = stems.reduce((sum, stem) => sum + this.#square(stem), 0);
    for (const stem of stems) {
      const square = this.#square(stem);
      for (const place of this.#places.get(stem) ?? []) {
        const before = products[place] ?? 0;
        if (before === 0) {
          if (left < negligible) continue;
          touched.push(place);
        }
        products[place] = before + square;
      }
      left -= square;
    }
    return touched;
  }

  /** A word that no text has weighs as much as one that a single text has. */
  #square(stem: string): number {
    return this.#squares.get(stem) ?? Math.log(1 + this.#entries.length) ** 2;
  }
}
