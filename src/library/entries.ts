import type { Article } from '../domain/article.js';
import type { Change } from '../domain/change.js';
import type { Episode, Segment } from '../domain/episode.js';
import type { Area, Show } from '../domain/show.js';
import type { SearchAnswer, SearchProblem, Suggestion, SuggestionLimits } from './searchEntries.js';
import type { Seconds } from '../domain/timecode.js';
import type { Version } from '../domain/version.js';

export type * from './searchEntries.js';

/** What readers may ask the library for. All of it is published; all of it is read-only. */

/** A segment where it stands. */
export interface PlacedSegment {
  episode: Episode;
  segment: Segment;
  /** From 1, in note order. */
  position: number;
  /** Confirmed starts only. */
  start: Seconds | null;
  end: Seconds | null;
  /** Markdown of one line each. */
  cautions: string[];
  /** The versions that it states or that are known of its changes, in order. */
  versions: Version[];
}

export interface EpisodeEntry {
  episode: Episode;
  /** Note order. */
  segments: PlacedSegment[];
  /** When its text last changed: ISO 8601, UTC. */
  updatedAt: string;
}

export interface ChangeEntry {
  id: string;
  /** The catalogue's title, else that of the first segment that discusses it. */
  title: string;
  /** The catalogue's version, else the one that a segment states for it. */
  version: Version | null;
  areas: string[];
  /** What the catalogue holds; null when it is only mentioned. */
  catalogued: Change | null;
  /** Episode order, then note order. */
  mentions: PlacedSegment[];
}

export interface VersionEntry {
  version: Version;
  /** Episodes that cover it, in order. */
  episodes: Episode[];
  /** Changes of this version, in order of ID as a number. */
  changes: ChangeEntry[];
  /** Segments that state it, or whose changes are known to be of it. Episode order, then note order. */
  discussed: PlacedSegment[];
  /** Segments of the episodes that cover it which neither state a version nor have one known. */
  unstated: { episode: Episode; segments: PlacedSegment[] }[];
}

export interface AreaEntry {
  area: Area;
  /** Newest episode first, then note order. */
  segments: PlacedSegment[];
  changes: ChangeEntry[];
}

/** The read model. Answers are in memory and immediate. */
export interface Library {
  /**
   * The same object until anything that any other answer depends on changes: a key for what is made
   * of them.
   */
  edition(): object;
  show(): Show;
  /** When the show's own text last changed: ISO 8601, UTC; null while none is stored. */
  showUpdatedAt(): string | null;
  /** Highest number first. The same list until something in it changes. */
  episodes(): EpisodeEntry[];
  episode(number: number): EpisodeEntry | null;
  /** The newest full episode (see `newestEpisodes`): a trailer is never the latest. */
  latest(): EpisodeEntry | null;
  /** Mentioned or catalogued, highest version first, then by ID; version unknown last. */
  changes(): ChangeEntry[];
  change(id: string): ChangeEntry | null;
  /** Newest first. Those that an episode covers or a change states. */
  versions(): VersionEntry[];
  /** Takes any written form (`v2.21`) and resolves aliases. */
  version(text: string): VersionEntry | null;
  /** All areas of the show in its order. */
  areas(): AreaEntry[];
  area(slug: string): AreaEntry | null;
  /** The segments that speak of the same thing as this one: episode order, then note order. */
  related(segmentId: string): PlacedSegment[];
  /** Newest first. */
  articles(): { article: Article; updatedAt: string }[];
  article(slug: string): { article: Article; updatedAt: string } | null;
  /** The path of the page that an ID or a version names by itself; null for words. */
  direct(query: string): string | null;
  /**
   * Whether `search`, `suggest` and what matches a query are answered at once. A large library that was just
   * opened has to be read first: asked all the same, they read all of it.
   */
  isSearchReady(): boolean;
  /** Any text is taken; search/query/README.md describes the language. */
  search(query: string, options: { limit: number; offset: number }): SearchAnswer;
  /** What may be meant by a text that is still being typed, likeliest first. */
  suggest(text: string, limits: SuggestionLimits): Suggestion[];
  /** All segments that have all of what `search` is asked for. Newest episode first, then note order. */
  segmentsMatching(query: string): PlacedSegment[];
  /** All changes that have all of it, and those that a segment which has is about. */
  changesMatching(query: string): ReadonlySet<ChangeEntry>;
  /** What of a query names something that is not, nor can come by itself: a filter, an area. */
  impossibleIn(query: string): SearchProblem[];
}
