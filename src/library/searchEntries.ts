import type { Seconds } from '../domain/timecode.js';
import type { Version } from '../domain/version.js';

/** What a search answers: plain data, nothing of it refers to the index. */

export type HitKind = 'change' | 'segment' | 'episode' | 'article';

/** An episode at a second: where something that was found is discussed. */
export interface SearchMoment {
  /** Number of the episode. */
  episode: number;
  /** Null for what was said where no segment is known to stand. */
  segmentId: string | null;
  /** Of the segment, else of the episode. */
  title: string;
  /** Path on this site: the segment, at its second or at the one at which the word was said. */
  path: string;
  /** Null while the time is unknown. */
  start: Seconds | null;
  /** Whether the words are in its notes, only in what was said, or (a change's other moments) in neither. */
  source: 'notes' | 'transcript' | 'none';
  /** Plain text around what matched: of the notes, or what was said. */
  snippet: string;
}

/**
 * One thing that was found. A change stands for itself and for the segments that discuss it. Its
 * `episode`, `segmentId` and `start` are those of its first moment.
 */
export interface SearchHit {
  kind: HitKind;
  title: string;
  /** Path on this site. */
  path: string;
  episode: number | null;
  segmentId: string | null;
  start: Seconds | null;
  changeId: string | null;
  version: Version | null;
  /** Slugs. */
  areas: string[];
  /** Plain text around what matched. */
  snippet: string;
  /**
   * A change's: those that match, best first, then its other ones that fit the filters; a segment's:
   * itself; an episode's: what was said outside of its segments. Twelve at most.
   */
  moments: SearchMoment[];
}

/** One value that what was found can be narrowed to. */
export interface SearchFacet {
  /** `billing`, `2.210`, `16`, `change`. */
  value: string;
  /** For people: `Billing`, `2.210`, `Episode 16`, `Changes`. */
  label: string;
  /** As it is typed: `area:billing`. */
  filter: string;
  /** How many hits there are with it, whatever else of the same facet is chosen. */
  count: number;
  /** Whether the query asks for it. */
  isChosen: boolean;
}

/** Counted over all hits, not only those of one page. What nothing was found of is left out, unless it is chosen. */
export interface SearchFacets {
  /** Most hits first. */
  areas: SearchFacet[];
  /** Newest first. */
  versions: SearchFacet[];
  /** Newest first. */
  episodes: SearchFacet[];
  /** Changes, segments, episodes, articles. */
  kinds: SearchFacet[];
}

export type FilterName = 'area' | 'version' | 'episode' | 'has' | 'is' | 'kind';

/** A filter of the query that counts. */
export interface SearchFilter {
  name: FilterName;
  /** As the library knows it: `v2.21` is `2.210`. */
  value: string;
  /** The versions that a span such as `2.206-2.210` holds; a filter with one value has none. */
  values?: readonly string[];
  /** `-area:billing`: everything but. */
  isExcluded: boolean;
  /** For people: `Billing`. */
  label: string;
  /** As it stands in the query: taking it out of there takes the filter away. */
  written: string;
}

/**
 * A part of the query that could not be followed; the rest was. One that is among the filters too may
 * yet come: until then nothing fits it.
 */
export interface SearchProblem {
  /** As it stands in the query. */
  written: string;
  /** One sentence: what is wrong, and what there is. */
  message: string;
  /** What was probably meant, as it is typed: `area:billing`. Absent when nothing is near. */
  meant?: string;
}

/** A word that nothing has, and those that it was taken for. */
export interface SearchCorrection {
  typed: string;
  meant: string[];
}

/** A word that nothing has, and those that come nearest to it: what was found has none of them. */
export interface SearchNearest {
  typed: string;
  words: string[];
}

export interface SearchAnswer {
  /** What counted of what was typed, filters and all. */
  query: string;
  /** The query without its filters. */
  text: string;
  filters: SearchFilter[];
  /** Hits in all. */
  total: number;
  /** Best first. */
  items: SearchHit[];
  /** `all`: what was asked for. `near`: nothing has all of it, these have some of the words. */
  nearness: 'all' | 'near';
  /** Hits there would be without the filters; the same as `total` when there are none. */
  totalWithoutFilters: number;
  corrections: SearchCorrection[];
  problems: SearchProblem[];
  nearestWords: SearchNearest[];
  /** The words (as `wordsIn` gives them) of the items' titles and snippets that matched, for marking. */
  words: string[];
  facets: SearchFacets;
}

/** How many suggestions are wanted: of what may be meant, and of the values of a filter that is begun. */
export interface SuggestionLimits {
  limit: number;
  values: number;
}

/** What somebody who types may want. */
export interface Suggestion {
  kind: HitKind | 'version' | 'area' | 'filter' | 'word';
  /** What stands in the box when it is taken. */
  text: string;
  /** What it is, for people: a title, `Version 2.210`, `3 changes`. May be empty. */
  description: string;
  /** The page that it names; null when taking it is searching for its text. */
  path: string | null;
}
