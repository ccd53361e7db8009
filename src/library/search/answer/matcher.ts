import { wordsOnly } from '../../../domain/searchWords.js';
import type { VersionAliases } from '../../../domain/version.js';
import type { LookedUp } from '../index/lookUp.js';
import type { Term, Vocabulary } from '../index/vocabulary.js';

/** Knows the words of a text that a query found it by. */
export class Matcher {
  readonly #asked = new Map<Term, number>();
  /** The words that were seen in what is shown, for marking. */
  readonly seen = new Set<string>();

  constructor(
    words: readonly LookedUp[],
    private readonly vocabulary: Vocabulary,
    readonly aliases: VersionAliases,
  ) {
    for (const [i, { meanings }] of words.entries()) {
      for (const { term } of meanings) if (!this.#asked.has(term)) this.#asked.set(term, i);
    }
  }

  /** Whether a word of a text, as `wordsIn` gives it, is one that was asked for. */
  isAsked(word: string): boolean {
    return this.#placeOf(word) !== null;
  }

  /** Which of the query's words a text has, by their places in the query. */
  askedIn(text: string): Set<number> {
    const found = new Set<number>();
    if (this.#asked.size === 0) return found;
    for (const word of wordsOnly(text, this.aliases)) {
      const place = this.#placeOf(word);
      if (place !== null) found.add(place);
    }
    return found;
  }

  /** Takes note of the words of a text that is shown. */
  see(text: string): void {
    if (this.#asked.size === 0) return;
    for (const word of wordsOnly(text, this.aliases)) if (this.isAsked(word)) this.seen.add(word);
  }

  #placeOf(word: string): number | null {
    const term = this.vocabulary.termOf(word);
    return term === null ? null : (this.#asked.get(term) ?? null);
  }
}
