import { plainApostrophes } from './words.js';
import type { Area } from './show.js';

/**
 * The areas that a text is about, in the show's order: those of which a term stands in it as whole
 * words, whatever the case (AI is not in "email"); ’ and ' are the same.
 */
export function areasIn(text: string, areas: readonly Area[]): string[] {
  const haystack = plainApostrophes(text);
  return areas
    .filter((area) => area.terms.some((term) => hasWords(haystack, term)))
    .map((area) => area.slug);
}

function hasWords(haystack: string, term: string): boolean {
  const words = plainApostrophes(term).trim().split(/\s+/).map(escapeRegExp).join('\\s+');
  return (
    words !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'iu').test(haystack)
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}
