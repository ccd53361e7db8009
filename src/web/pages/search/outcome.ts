import { parseChangeId } from '../../../domain/changeId.js';
import { counted } from '../../../domain/counted.js';
import { parseVersion, resolveAlias } from '../../../domain/version.js';
import type { Library, SearchAnswer } from '../../../library/entries.js';
import { inWords } from '../phrases.js';
import { searchAddress, withFilters } from './narrowing.js';

/** A sentence in which some stretches are as they are typed. */
export type Sentence = { text: string; isTyped: boolean }[];

const MOST_MEANT = 3;

/** `12 results`; with filters, also how many there are without them: `12 results, narrowed from 40`. */
export function totalInWords({ total, totalWithoutFilters, filters }: SearchAnswer): string {
  const results = counted(total, 'result');
  if (filters.length === 0 || totalWithoutFilters <= total) return results;
  return `${results}, narrowed from ${totalWithoutFilters.toLocaleString('en-GB')}`;
}

/** `Nobody wrote “slaa”; shown: sla.`, for each word that nothing has. */
export function correctionsInWords({ corrections }: SearchAnswer): string[] {
  return corrections.map(
    ({ typed, meant }) =>
      `Nobody wrote “${typed}”; shown: ${inWords(meant.slice(0, MOST_MEANT).map((word) => `“${word}”`))}.`,
  );
}

/** A part of the query that could not be followed, and the search with what was probably meant. */
export interface ProblemView {
  sentence: Sentence;
  meant: { text: string; href: string } | null;
}

export function problemViews({ query, problems }: SearchAnswer): ProblemView[] {
  return problems.map(({ written, message, meant }) => ({
    sentence: message
      .split('`')
      .map((text, i) => ({ text, isTyped: i % 2 === 1 }))
      .filter(({ text }) => text !== ''),
    meant:
      meant === undefined
        ? null
        : {
            text: meant,
            href: searchAddress(withFilters(query, (one) => (one === written ? meant : one))),
          },
  }));
}

/** A query that names one thing which nothing here knows: it may come yet. */
export interface Unknown {
  kind: 'change' | 'version';
  /** The ID, or the version without its `v`. */
  name: string;
}

/** What a query names by itself and is not known; null for words and for what is known. */
export function unknownIn(query: string, library: Library): Unknown | null {
  const id = parseChangeId(query);
  if (id !== null) return library.change(id) ? null : { kind: 'change', name: id };
  const version = parseVersion(query.replace(/^version\s+/i, ''));
  if (version === null || library.version(version)) return null;
  return { kind: 'version', name: resolveAlias(version, library.show().versionAliases) };
}
