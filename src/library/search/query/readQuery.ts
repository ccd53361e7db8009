import { wordsIn } from '../../../domain/searchWords.js';
import { withTypedVersions } from '../../../domain/typedVersion.js';
import type { Version, VersionAliases } from '../../../domain/version.js';
import { xmlSafe } from '../../../markdown/safeText.js';
import { queryParts, type TypedFilter } from './queryParts.js';
import { STOP_WORDS } from './stopWords.js';

const LONGEST = 200;
/** Every word costs time, while everybody else waits. */
const MOST_WORDS = 8;

const ID = /^\d{6,7}$/;

/** What somebody typed, cut to what counts: whoever is shown it sees what was looked for. */
export interface Query {
  text: string;
  /** The text without its filters. */
  said: string;
  /** Those that a text must have, once each. */
  words: string[];
  /** Several change IDs are alternatives: no change has two. A single one is a word. */
  ids: string[];
  /** The words of what stands in quotation marks: together and in this order. */
  phrases: string[][];
  filters: TypedFilter[];
  /** Whether the last word may still be on its way: nothing stands behind it. */
  isLastOpen: boolean;
}

/**
 * Takes a query of any length and any characters. The first 200 characters count, and of those the
 * first 8 words and phrases, and all IDs; words such as `the` count only when there are no others.
 * @param isVersion whether a release is called this: `2,210` is a version where 2.210 is one
 */
export function readQuery(
  typed: string,
  aliases: VersionAliases,
  isVersion: (version: Version) => boolean = () => false,
): Query {
  const text = xmlSafe(typed.slice(0, LONGEST)).trim();
  const words = new Set<string>();
  const ids = new Set<string>();
  const empty = new Set<string>();
  const query: Query = {
    text,
    said: '',
    words: [],
    ids: [],
    phrases: [],
    filters: [],
    isLastOpen: false,
  };
  const versioned = (part: string) => withTypedVersions(part, aliases, isVersion);
  const said: string[] = [];
  const isFull = () => words.size - ids.size + query.phrases.length >= MOST_WORDS;
  const parts = queryParts(text);
  for (const part of parts) {
    if (part.kind === 'filter') {
      query.filters.push(part);
      continue;
    }
    if (part.kind === 'phrase') {
      const found = wordsIn(part.text, aliases);
      if (found.length > 0 && isFull()) return cutAt(part.at);
      if (found.length > 0) query.phrases.push(found.map(({ word }) => word));
      said.push(`"${part.text.trim()}"`);
      continue;
    }
    for (const { word, at } of wordsIn(versioned(part.text), aliases)) {
      if (ID.test(word)) {
        ids.add(word);
        words.add(word);
      } else if (STOP_WORDS.has(word)) empty.add(word);
      else if (words.has(word)) continue;
      else if (isFull()) return cutAt(part.at + at);
      else words.add(word);
    }
    said.push(part.text.trim());
  }
  query.said = said.filter(Boolean).join(' ');
  const hasOthers = words.size > 0 || query.phrases.length > 0;
  query.words = hasOthers ? [...words] : [...empty].slice(0, MOST_WORDS);
  if (ids.size > 1) {
    query.ids = [...ids];
    query.words = query.words.filter((word) => !ids.has(word));
  }
  query.isLastOpen = parts.at(-1)?.kind === 'words';
  return query;

  function cutAt(at: number): Query {
    return readQuery(text.slice(0, at), aliases, isVersion);
  }
}
