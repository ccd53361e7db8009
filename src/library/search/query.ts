import type { VersionAliases } from '../../domain/version.js';
import { xmlSafe } from '../../markdown/safeText.js';
import { wordsIn } from '../../domain/searchWords.js';

const LONGEST = 200;
/** Every word costs as much as a search for it alone, while everybody else waits. */
const MOST_WORDS = 6;

/** What somebody typed, cut to what counts: whoever is shown it sees what was looked for. */
export interface Query {
  text: string;
  /** Once each. */
  words: string[];
}

/** Takes a query of any length and any characters; the first 200 characters and 6 words count. */
export function readQuery(typed: string, aliases: VersionAliases): Query {
  const text = xmlSafe(typed.slice(0, LONGEST)).trim();
  const words = new Set<string>();
  for (const { word, at } of wordsIn(text, aliases)) {
    if (words.size === MOST_WORDS && !words.has(word)) {
      return { text: text.slice(0, at).trim(), words: [...words] };
    }
    words.add(word);
  }
  return { text, words: [...words] };
}
