import { FULL_IMPACT } from './fields.js';
import type { Meaning } from './lookUp.js';
import type { Slot, TextIndex } from './textIndex.js';

/** The texts that were found, in no order; only the first `size` count. */
export interface Gathered {
  slots: Slot[];
  /** By slot: what the words in it add up to. Valid until the next search. */
  scores: Float32Array;
}

/**
 * Adds up what the words of a query are worth in each text, one list of postings after the other, in
 * arrays that are kept from search to search: nothing is allocated for a text that is found.
 */
export class Gatherer {
  #scores = new Float32Array(0);
  /** By slot: how many of the words were found in it so far. */
  #stages = new Uint8Array(0);
  /** By slot: what the current word added. */
  #gains = new Float32Array(0);

  constructor(private readonly index: TextIndex) {}

  /** The texts that have, for each word, at least one of its meanings. */
  all(words: readonly (readonly Meaning[])[]): Gathered {
    this.#makeRoom();
    const rarestFirst = [...words].sort((a, b) => this.#texts(a) - this.#texts(b));
    let slots: Slot[] = [];
    for (const [i, meanings] of rarestFirst.entries()) {
      const isShort = i > 0 && slots.length * 16 < this.#texts(meanings);
      if (isShort && meanings.length < 8) this.#addTo(slots, meanings, i);
      else this.#addFrom(meanings, i, i === 0 ? slots : null);
      if (i > 0) slots = this.#only(slots, i + 1);
    }
    for (const slot of slots) this.#stages[slot] = 0;
    return { slots, scores: this.#scores };
  }

  /** The texts that have any of the words; those with more of them are worth more. */
  any(words: readonly (readonly Meaning[])[]): Gathered {
    this.#makeRoom();
    const slots: Slot[] = [];
    const counts = this.#stages;
    for (const meanings of words) {
      const gained: Slot[] = [];
      this.#eachPosting(meanings, (slot, gain) => {
        if (counts[slot] === 0 && (this.#gains[slot] ?? 0) === 0) {
          this.#scores[slot] = 0;
          slots.push(slot);
        }
        const before = this.#gains[slot] ?? 0;
        if (before === 0) gained.push(slot);
        if (gain > before) this.#gains[slot] = gain;
      });
      for (const slot of gained) {
        this.#scores[slot] = (this.#scores[slot] ?? 0) + (this.#gains[slot] ?? 0);
        this.#gains[slot] = 0;
        counts[slot] = (counts[slot] ?? 0) + 1;
      }
    }
    for (const slot of slots) {
      this.#scores[slot] = ((this.#scores[slot] ?? 0) * (counts[slot] ?? 0)) / words.length;
      counts[slot] = 0;
    }
    return { slots, scores: this.#scores };
  }

  #addFrom(meanings: readonly Meaning[], stage: number, found: Slot[] | null): void {
    const [stages, scores, gains] = [this.#stages, this.#scores, this.#gains];
    this.#eachPosting(meanings, (slot, gain) => {
      const at = stages[slot] ?? 0;
      if (at === stage) {
        stages[slot] = stage + 1;
        scores[slot] = (stage === 0 ? 0 : (scores[slot] ?? 0)) + gain;
        gains[slot] = gain;
        found?.push(slot);
      } else if (at === stage + 1 && gain > (gains[slot] ?? 0)) {
        scores[slot] = (scores[slot] ?? 0) + gain - (gains[slot] ?? 0);
        gains[slot] = gain;
      }
    });
    for (const slot of found ?? []) gains[slot] = 0;
  }

  #addTo(slots: readonly Slot[], meanings: readonly Meaning[], stage: number): void {
    const rarity = this.#rarity(meanings);
    for (const slot of slots) {
      let best = 0;
      for (const { term, weight } of meanings) {
        best = Math.max(best, weight * this.index.postings(term).impactIn(slot));
      }
      if (best === 0) continue;
      this.#scores[slot] = (this.#scores[slot] ?? 0) + best * rarity;
      this.#stages[slot] = stage + 1;
    }
  }

  #only(slots: readonly Slot[], stage: number): Slot[] {
    const kept: Slot[] = [];
    for (const slot of slots) {
      this.#gains[slot] = 0;
      if (this.#stages[slot] === stage) kept.push(slot);
      else this.#stages[slot] = 0;
    }
    return kept;
  }

  #eachPosting(meanings: readonly Meaning[], take: (slot: Slot, gain: number) => void): void {
    const rarity = this.#rarity(meanings);
    for (const { term, weight } of meanings) {
      const postings = this.index.postings(term);
      for (let at = 0; at < postings.size; at += 1) {
        take(postings.slot(at), postings.impact(at) * weight * rarity);
      }
    }
  }

  /** BM25's inverse document frequency of a word in all its meanings, per unit of impact. */
  #rarity(meanings: readonly Meaning[]): number {
    const { size } = this.index;
    const texts = Math.min(size, this.#texts(meanings));
    return Math.log(1 + (size - texts + 0.5) / (texts + 0.5)) / FULL_IMPACT;
  }

  #texts(meanings: readonly Meaning[]): number {
    let texts = 0;
    for (const { term } of meanings) texts += this.index.postings(term).size;
    return texts;
  }

  #makeRoom(): void {
    if (this.#scores.length >= this.index.capacity) return;
    const room = Math.ceil(this.index.capacity * 1.5);
    this.#scores = new Float32Array(room);
    this.#stages = new Uint8Array(room);
    this.#gains = new Float32Array(room);
  }
}
