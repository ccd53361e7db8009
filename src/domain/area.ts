import { plainApostrophes } from './words.js';
import type { Area } from './show.js';

/**
 * The areas that a text is about, in the show's order: those of which a term stands in it as whole
 * words, whatever the case (AI is not in "email"); ’ and ' are the same.
 */
export function areasIn(text: string, areas: readonly Area[]): string[] {
  const haystack = plainApostrophes(text);
  return areas.filter((area) => patternOf(area)?.test(haystack)).map((area) => area.slug);
}

/** Notes ask for every area at every segment: each pattern is compiled once. */
const patterns = new WeakMap<Area, RegExp | null>();

function patternOf(area: Area): RegExp | null {
  const known = patterns.get(area);
  if (known !== undefined) return known;
  const terms = area.terms.map(termPattern).filter((term) => term !== '');
  const words = `(?<![\\p{L}\\p{N}])(?:${terms.join('|')})(?![\\p{L}\\p{N}])`;
  const pattern = terms.length === 0 ? null : new RegExp(words, 'iu');
  patterns.set(area, pattern);
  return pattern;
}

function termPattern(term: string): string {
  return plainApostrophes(term).trim().split(/\s+/).map(escapeRegExp).join('\\s+');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}
