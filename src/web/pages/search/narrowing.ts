import type { SearchAnswer, SearchFacet, SearchFilter } from '../../../library/entries.js';
import { queryParts } from '../../../library/search/query/queryParts.js';
import { addressWith } from '../pagination.js';

/** Something that what was found can be narrowed to, or is. */
export interface FacetView {
  text: string;
  count: number;
  isChosen: boolean;
  /** The search with it, or without it when it is chosen. */
  href: string;
}

/** The values of one facet; a long rest is folded. */
export interface FacetGroup {
  title: string;
  facets: FacetView[];
  rest: FacetView[];
  /** What its counts need said; null when they add up by themselves. */
  note: string | null;
}

/** A filter of the query, and the search without it. */
export interface ChosenFilter {
  text: string;
  href: string;
}

const MOST = 8;

/** What a search can be narrowed to. A facet with one value that all have narrows nothing: it is left out. */
export function facetGroups(answer: SearchAnswer): FacetGroup[] {
  const { areas, versions, episodes, kinds } = answer.facets;
  const lists: [string, SearchFacet[]][] = [
    ['Areas', areas],
    ['Versions', versions],
    ['Episodes', episodes],
    ['Kinds', kinds],
  ];
  return lists
    .filter(([, facets]) => facets.some(({ isChosen, count }) => isChosen || count < answer.total))
    .map(([title, facets]) => {
      const all = facets.map((facet) => facetView(facet, answer));
      const most = all.length > MOST + 1 ? MOST : all.length;
      // What is chosen can be taken away without unfolding anything.
      const first = [...all.slice(0, most), ...all.slice(most).filter(({ isChosen }) => isChosen)];
      const rest = all.filter((facet) => !first.includes(facet));
      return { title, facets: first, rest, note: noteOn(facets, answer) };
    });
}

/** Asked for alone, the segments of a change are hits of their own: they are counted with it and by themselves. */
function noteOn(facets: readonly SearchFacet[], answer: SearchAnswer): string | null {
  const { kinds } = answer.facets;
  const isTwice = kinds.reduce((sum, { count }) => sum + count, 0) > answer.total;
  if (facets !== kinds || !isTwice || kinds.some(({ isChosen }) => isChosen)) return null;
  return 'Segments count here also where they stand under their change.';
}

/** The filters that count, each with the way to be rid of it. */
export function chosenFilters({ query, filters }: SearchAnswer): ChosenFilter[] {
  return filters.map((filter) => ({
    text: inWords(filter),
    href: searchAddress(without(query, [filter.written])),
  }));
}

/** The address of a search; how to search, when nothing is asked for. */
export function searchAddress(query: string): string {
  return addressWith('/search', { q: query });
}

function facetView({ label, count, isChosen, filter, value }: SearchFacet, answer: SearchAnswer) {
  const name = filter.slice(0, filter.indexOf(':'));
  const own = answer.filters.filter((one) => one.name === name && !one.isExcluded);
  const written = (chosen: SearchFilter[]) => chosen.map((one) => one.written);
  const other = isChosen
    ? without(answer.query, written(own.filter((one) => one.value === value)))
    : // In front: a word at the end of a query may still be the beginning of one. Instead of a span,
      // which it narrows.
      `${filter} ${without(answer.query, written(own.filter((one) => one.values)))}`.trim();
  return { text: label, count, isChosen, href: searchAddress(other) };
}

/** A query without some of its filters. @param written as they stand in it */
export function without(query: string, written: readonly string[]): string {
  return withFilters(query, (one) => (written.includes(one) ? '' : one));
}

/** A query whose filters are written anew: empty for those that are left out. */
export function withFilters(query: string, anew: (written: string) => string): string {
  return queryParts(query)
    .map((part) => {
      if (part.kind === 'filter') return anew(part.written);
      return part.kind === 'phrase' ? `"${part.text}"` : part.text.trim();
    })
    .filter(Boolean)
    .join(' ');
}

function inWords({ name, label, isExcluded }: SearchFilter): string {
  const text = name === 'version' ? `version ${label}` : label;
  return isExcluded ? `Not ${text}` : text.charAt(0).toUpperCase() + text.slice(1);
}
