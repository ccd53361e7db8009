import MiniSearch, { type SearchOptions } from 'minisearch';
import type { VersionAliases } from '../../domain/version.js';
import { isVersionWord, wordsIn } from '../../domain/searchWords.js';

/** What can be found, field by field. */
export interface Searchable {
  /** Unique among all. */
  key: string;
  title: string;
  /** IDs of changes. */
  ids: string;
  /** Versions that it states or that are known of it. */
  versions: string;
  /** Versions that its episode covers, when none is known of itself. */
  covered: string;
  areas: string;
  /** Other names that lead to it: section, people, further titles. */
  also: string;
  /** Plain text. */
  body: string;
}

export interface Found {
  key: string;
  score: number;
  /** The words of the text that matched. */
  words: ReadonlySet<string>;
}

const BOOST = { ids: 8, title: 4, versions: 1.5, areas: 1, also: 0.7, body: 1, covered: 0.2 };

/** As it is typed; with small mistakes. */
const ALL_WORDS: SearchOptions[] = [
  { combineWith: 'AND', fuzzy: false },
  { combineWith: 'AND', fuzzy: mistakesAllowed },
];
const ANY_WORD: SearchOptions = { combineWith: 'OR', fuzzy: mistakesAllowed };

/** Full-text search in memory. The one file that knows which engine does it: minisearch. */
export class SearchEngine {
  readonly #index: MiniSearch<Searchable>;

  constructor(aliases: VersionAliases) {
    this.#index = new MiniSearch<Searchable>({
      idField: 'key',
      fields: Object.keys(BOOST),
      tokenize: (text) => wordsIn(text, aliases).map(({ word }) => word),
      processTerm: (word) => word,
      searchOptions: { boost: BOOST, prefix: isWordStart },
    });
  }

  add(texts: readonly Searchable[]): void {
    this.#index.addAll(texts);
  }

  /** @param texts exactly as they were added */
  remove(texts: readonly Searchable[]): void {
    for (const text of texts) this.#index.remove(text);
  }

  /** Best first; at most one a key. When nothing has all the words, those that have any. */
  find(words: readonly string[]): Found[] {
    return this.#firstOf([...ALL_WORDS, ANY_WORD], words);
  }

  /** Those that have all the words, among the keys that are wanted only. */
  findAll(words: readonly string[], isWanted: (key: string) => boolean): Found[] {
    const filter: SearchOptions['filter'] = ({ id }) => isWanted(String(id));
    return this.#firstOf(
      ALL_WORDS.map((attempt) => ({ ...attempt, filter })),
      words,
    );
  }

  #firstOf(attempts: readonly SearchOptions[], words: readonly string[]): Found[] {
    for (const attempt of attempts) {
      const results = this.#index.search(words.join(' '), attempt);
      if (results.length > 0) {
        return results.map(({ id, score, terms, match }) => ({
          key: String(id),
          score,
          words: new Set([...terms, ...Object.keys(match)]),
        }));
      }
    }
    return [];
  }
}

function isWordStart(word: string): boolean {
  if (isVersionWord(word)) return false;
  return word.length >= (/^\d+$/.test(word) ? 3 : 2);
}

/** How many letters of a word may be wrong; numbers are right or wrong. */
function mistakesAllowed(word: string): number | false {
  if (/\d/.test(word) || word.length < 4) return false;
  return word.length < 6 ? 1 : 2;
}
