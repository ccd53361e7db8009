import { findChangeIds } from '../../../domain/findChangeIds.js';
import { lookupPath } from '../../../domain/lookup.js';
import type { Link } from '../../../domain/show.js';
import type { Library, PlacedSegment, SearchAnswer, SearchHit } from '../../../library/entries.js';
import { EVERY_SEGMENT, readSegmentFilter } from '../../../library/segmentFilter.js';
import { trackerOf } from '../../webAddress.js';
import { followSegments, type Follow } from '../alternates.js';
import { head, type PageHead } from '../head.js';
import { addressWith, paginationOf, type Pagination } from '../pagination.js';
import { playOffer, type PlayOffer } from '../playOffer.js';
import type { NearLink } from '../problem.js';
import { areaLinks } from '../segmentView.js';
import { hitView, type HitView } from './hitView.js';
import { howToSearch, type Example } from './howToSearch.js';
import {
  chosenFilters,
  facetGroups,
  searchAddress,
  type ChosenFilter,
  type FacetGroup,
} from './narrowing.js';
import {
  correctionsInWords,
  leftOutOf,
  nearestViews,
  problemViews,
  totalInWords,
  unknownIn,
  type NearestView,
  type ProblemView,
  type Unknown,
} from './outcome.js';
import { waysOn, type WaysOn } from './waysOn.js';

/** The page without a query: how to search. */
export interface HowToSearchPage extends PlayOffer {
  head: PageHead;
  query: '';
  examples: { words: Example[]; filters: Example[] };
}

/** Its button plays every moment that was found, not only those of this page of the list. */
export interface SearchResultsPage extends PlayOffer {
  head: PageHead;
  query: string;
  /** What was typed behind it and did not count; usually empty. */
  leftOut: string;
  /** The page for lists, when several IDs were typed. */
  lookup: NearLink | null;
  /** The query without its filters. */
  text: string;
  /** `12 results, narrowed from 40`. */
  total: string;
  /** Whether nothing has all of what was asked for, and these are the nearest. */
  isNear: boolean;
  problems: ProblemView[];
  corrections: string[];
  nearest: NearestView[];
  chosen: ChosenFilter[];
  facets: FacetGroup[];
  /** The search without its filters, when that finds something and this does not. */
  unfiltered: { text: string; href: string } | null;
  hits: HitView[];
  pagination: Pagination | null;
  unknown: Unknown | null;
  tracker: Link | null;
  areas: NearLink[];
  /** Null when something was found. */
  waysOn: WaysOn | null;
}

export const SEARCH_PAGE_SIZE = 30;

/** What a search finds; without a query, how to search. Null when there is no such page. */
export function searchPage(
  library: Library,
  typed: string,
  page: number,
): HowToSearchPage | SearchResultsPage | null {
  const offset = (page - 1) * SEARCH_PAGE_SIZE;
  const answer = library.search(typed, { limit: SEARCH_PAGE_SIZE, offset });
  if (answer.query === '') return page === 1 ? emptyPage(library) : null;
  return resultsPage(library, typed, answer, page);
}

function emptyPage(library: Library): HowToSearchPage {
  return {
    head: { ...headOf(library, 'Search', '/search'), query: '' },
    query: '',
    examples: howToSearch(library),
    listening: null,
    button: null,
  };
}

function resultsPage(
  library: Library,
  typed: string,
  answer: SearchAnswer,
  page: number,
): SearchResultsPage | null {
  const { query, text, filters, total } = answer;
  const pagination = paginationOf(total, page, SEARCH_PAGE_SIZE, (n) =>
    addressWith('/search', { q: query, page: n }),
  );
  if (pagination === 'none') return null;
  const unknown = unknownIn(query, library);
  const found = library.segmentsMatching(query);
  const all = new Set(found);
  const others = segmentsOf(answer.items, library).filter((placed) => !all.has(placed));
  const offer = playOffer(library, found, others, ['moment', 'moments']);
  const marking = { words: new Set(answer.words), aliases: library.show().versionAliases };
  const context = { library, listening: offer.listening, marking };
  const follow = followOf(library, query, unknown);
  const path = addressWith('/search', { q: query, page });
  return {
    ...offer,
    head: { ...headOf(library, `Search: ${query}`, path, follow), query: typed },
    query,
    leftOut: leftOutOf(typed, query),
    lookup: lookupOf(typed),
    text,
    total: totalInWords(answer),
    isNear: answer.nearness === 'near',
    problems: problemViews(answer),
    corrections: correctionsInWords(answer),
    nearest: nearestViews(answer),
    chosen: chosenFilters(answer),
    facets: facetGroups(answer),
    unfiltered:
      total === 0 && filters.length > 0 && answer.totalWithoutFilters > 0
        ? {
            text: `${answer.totalWithoutFilters.toLocaleString('en-GB')} without the filters`,
            href: searchAddress(text),
          }
        : null,
    hits: answer.items.map((hit) => hitView(hit, context)),
    pagination,
    unknown,
    tracker: trackerOf(library.show()),
    areas: areaLinks(library),
    waysOn: total === 0 ? waysOn(library) : null,
  };
}

/** A list is answered there in full: what was never discussed too, and with exports. */
function lookupOf(typed: string): NearLink | null {
  const ids = findChangeIds(typed);
  if (ids.length < 2) return null;
  return { text: `Look up these ${ids.length} IDs as a list`, href: lookupPath(ids) };
}

function headOf(library: Library, title: string, path: string, follow?: Follow): PageHead {
  const description = `Search ${library.show().title} by change ID, version or words.`;
  return { ...head(title, path, null, description, follow), indexed: false };
}

/** What is not there yet is followed by its name: its feed fills when it comes. */
function followOf(library: Library, query: string, unknown: Unknown | null): Follow | undefined {
  if (unknown) {
    return followSegments(`Follow this ${unknown.kind}`, library, { [unknown.kind]: unknown.name });
  }
  // The search reads a query its own way (`v2.21` in it is 2.210): the feed has the address of that.
  const reading = readSegmentFilter(library, { ...EVERY_SEGMENT, q: query });
  return reading.ok ? followSegments('Follow this search', library, reading.filter) : undefined;
}

function segmentsOf(items: readonly SearchHit[], library: Library): PlacedSegment[] {
  return items.flatMap(({ moments }) =>
    moments.flatMap(({ episode, segmentId }) => {
      const segments = library.episode(episode)?.segments ?? [];
      return segments.find(({ segment }) => segment.id === segmentId) ?? [];
    }),
  );
}
