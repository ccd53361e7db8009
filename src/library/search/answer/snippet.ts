import type { VersionAliases } from '../../../domain/version.js';
import { wordsIn } from '../../../domain/searchWords.js';

const LENGTH = 160;
const BEFORE = 50;

/**
 * About 160 characters of a plain text around the first word that is asked for (its beginning when none
 * is in it), cut between words, with … where something was left out.
 */
export function snippetOf(
  text: string,
  isAsked: (word: string) => boolean,
  aliases: VersionAliases,
): string {
  if (text.length <= LENGTH) return text;
  const all = wordsIn(text, aliases);
  const first = all.find(({ word }) => isAsked(word))?.at ?? 0;
  const earliest = Math.min(first - BEFORE, text.length - LENGTH);
  const from = earliest <= 0 ? 0 : (all.find(({ at }) => at >= earliest)?.at ?? 0);
  const last = all.filter(({ at, length }) => at >= from && at + length <= from + LENGTH).at(-1);
  const rest = text.length - from <= LENGTH;
  const to = rest ? text.length : last ? last.at + last.length : from + LENGTH;
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
