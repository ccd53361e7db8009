import type { VersionAliases } from '../../domain/version.js';
import { xmlSafe } from '../../markdown/safeText.js';
import { wordsIn } from './words.js';

const LONGEST = 200;
const MOST_WORDS = 12;

/** What somebody typed, cut to what is looked at. */
export interface Query {
  text: string;
  /** Once each. */
  words: string[];
}

/** Takes a query of any length and any characters; the first 200 characters and 12 words count. */
export function readQuery(typed: string, aliases: VersionAliases): Query {
  const text = xmlSafe(typed.slice(0, LONGEST)).trim();
  const words = new Set(wordsIn(text, aliases).map(({ word }) => word));
  return { text, words: [...words].slice(0, MOST_WORDS) };
}
