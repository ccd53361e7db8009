import { changePath, versionPath } from '../../../domain/address.js';
import { parseChangeId } from '../../../domain/changeId.js';
import { counted } from '../../../domain/counted.js';
import { typedVersion } from '../../../domain/typedVersion.js';
import { compareVersions } from '../../../domain/version.js';
import type { Library, SearchAnswer } from '../../../library/entries.js';
import { nearIds, nearVersions } from '../../../library/search/query/nearest.js';
import { xmlSafe } from '../../../markdown/safeText.js';
import type { NearLink } from '../problem.js';
import { inWords } from '../phrases.js';
import { searchAddress, withFilters } from './narrowing.js';

/** A sentence in which some stretches are as they are typed. */
export type Sentence = { text: string; isTyped: boolean }[];

const MOST_MEANT = 3;
const MOST_LEFT_OUT = 200;

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

/** Words that come nearest to one that nothing has, each with the search for it instead. */
export interface NearestView {
  typed: string;
  words: NearLink[];
}

export function nearestViews({ query, nearestWords }: SearchAnswer): NearestView[] {
  return nearestWords.map(({ typed, words }) => ({
    typed,
    words: words.map((word) => ({ text: word, href: searchAddress(instead(query, typed, word)) })),
  }));
}

/** What stands in the query may have accents and capitals that the word as it is searched has not. */
function instead(query: string, typed: string, word: string): string {
  const at = query.toLowerCase().indexOf(typed);
  return at === -1 ? word : query.slice(0, at) + word + query.slice(at + typed.length);
}

/** What stands behind the part of a text that counted; empty when all of it did. */
export function leftOutOf(typed: string, query: string): string {
  const rest = xmlSafe(typed).trim().slice(query.length).replace(/\s+/g, ' ').trim();
  return rest.length > MOST_LEFT_OUT ? `${rest.slice(0, MOST_LEFT_OUT)}…` : rest;
}

/** A query that names one thing which nothing here knows: it may come yet. */
export interface Unknown {
  kind: 'change' | 'version';
  /** The ID, or the version without its `v`. */
  name: string;
  /** The versions around it, or the changes whose ID is nearly this one. */
  near: NearLink[];
}

/** Changes whose ID differs in one digit. */
export function nearChanges(id: string, library: Library): NearLink[] {
  const ids = nearIds(
    id,
    library.changes().map((change) => change.id),
  );
  return ids.map((one) => ({
    text: `#${one}: ${library.change(one)?.title ?? ''}`,
    href: changePath(one),
  }));
}

/** What a query names by itself and is not known; null for words and for what is known. */
export function unknownIn(query: string, library: Library): Unknown | null {
  const id = parseChangeId(query);
  if (id !== null) {
    if (library.change(id)) return null;
    return { kind: 'change', name: id, near: nearChanges(id, library) };
  }
  // `1,200` and `12-31` are rather something else.
  if (!/^v|\d\.\d/i.test(query)) return null;
  const known = library.versions().map(({ version }) => version);
  const version = typedVersion(query, library.show().versionAliases, (one) => known.includes(one));
  if (version === null || known.includes(version)) return null;
  const near = nearVersions(version, known).sort(compareVersions);
  return {
    kind: 'version',
    name: version,
    near: near.map((one) => ({ text: one, href: versionPath(one) })),
  };
}
