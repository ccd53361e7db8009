import { typedVersion } from '../domain/typedVersion.js';
import { sortChanges } from './changeEntry.js';
import { directPath } from './direct.js';
import {
  Documents,
  setOrDelete,
  type Difference,
  type LibraryChange,
  type LibraryDocument,
} from './documents.js';
import type {
  ChangeEntry,
  EpisodeEntry,
  Library,
  PlacedSegment,
  SearchAnswer,
  Suggestion,
  SuggestionLimits,
} from './entries.js';
import { newestEpisodes } from './newestEpisodes.js';
import type { SpokenLine } from './search/texts/spoken.js';
import { ReadModel } from './readModel.js';
import { SearchIndex } from './search/searchIndex.js';

/** A library that follows the store. `now` is milliseconds since 1970. */
export interface LiveLibrary extends Library {
  /**
   * Takes in what a save did; what came out meanwhile, too. What is saved again unchanged does no harm.
   * @returns whether any of it is for readers: a draft that is saved is not
   */
  apply(changes: readonly LibraryChange[], now: number): boolean;
  /**
   * Shows scheduled episodes whose moment has come.
   * @returns whether there were any
   */
  refresh(now: number): boolean;
  /**
   * Gets the search ready for what was taken in: called between other work until nothing is left, so
   * that no search has to wait. Without it, the first search does it, and later ones as far as it is
   * little; behind more, they answer from what was there before, and there is another edition when
   * all of it is read.
   * @param isEnough asked after each entry, the first one too
   * @returns whether something is left
   */
  prepareSearch(isEnough: () => boolean): boolean;
  /**
   * Takes what was said in an episode into the search, in order of time; null when it is not known.
   * It may come before the episode, and stays until it is handed over anew.
   */
  hear(episode: number, spoken: readonly SpokenLine[] | null): void;
  /** When the next scheduled episode comes out: `now` when one is due; null when none waits. */
  nextPublication(now: number): number | null;
}

/**
 * Builds the read model of everything that is stored.
 * @param documents as the store lists them, in any order
 * @param now milliseconds since 1970: what is scheduled for later stays hidden
 */
export function createLibrary(documents: readonly LibraryDocument[], now: number): LiveLibrary {
  const library = new PublishedLibrary();
  library.apply(
    documents.map((document) => ({ name: document.name, after: document })),
    now,
  );
  return library;
}

class PublishedLibrary implements LiveLibrary {
  readonly #documents = new Documents();
  #model = new ReadModel(this.#documents.show);
  readonly #spoken = new Map<number, readonly SpokenLine[]>();
  #search = new SearchIndex(this.#model.state, this.#documents.show, this.#spoken);
  #edition = {};
  /** Whether a search may have answered from what was there before. */
  #isBehind = false;
  #episodes: EpisodeEntry[] | null = null;
  #changes: ChangeEntry[] | null = null;

  apply(changes: readonly LibraryChange[], now: number): boolean {
    const difference = this.#documents.apply(changes, now);
    this.#take(difference);
    return isAny(difference);
  }

  refresh(now: number): boolean {
    return this.apply([], now);
  }

  nextPublication(now: number): number | null {
    return this.#documents.nextPublication(now);
  }

  prepareSearch(isEnough: () => boolean): boolean {
    this.#isBehind ||= !this.#search.isUpToDate;
    const isLeft = this.#search.prepare(isEnough);
    if (!isLeft && this.#isBehind) {
      this.#isBehind = false;
      this.#edition = {};
    }
    return isLeft;
  }

  isSearchReady(): boolean {
    return this.#search.isReady;
  }

  hear(episode: number, spoken: readonly SpokenLine[] | null): void {
    if (spoken === null && !this.#spoken.has(episode)) return;
    setOrDelete(this.#spoken, episode, spoken);
    this.#search.refresh({ episodes: new Set([episode]), changes: new Set(), articles: new Set() });
    this.#edition = {};
  }

  edition() {
    return this.#edition;
  }

  show() {
    return this.#documents.show;
  }

  showUpdatedAt() {
    return this.#documents.showSavedAt;
  }

  episodes() {
    this.#episodes ??= [...this.#model.state.episodes.values()].sort(
      (a, b) => b.episode.number - a.episode.number,
    );
    return this.#episodes;
  }

  episode(number: number) {
    return this.#model.state.episodes.get(number) ?? null;
  }

  latest() {
    const newest = newestEpisodes(this.episodes(), this.show().timeZone);
    return newest.find(({ episode }) => episode.type === 'full') ?? null;
  }

  changes() {
    this.#changes ??= sortChanges(this.#model.state.changes.values());
    return this.#changes;
  }

  change(id: string) {
    return this.#model.state.changes.get(id) ?? null;
  }

  versions() {
    return this.#model.versions.list();
  }

  version(text: string) {
    const { versions } = this.#model;
    const isKnown = (one: string) => versions.get(one) !== null;
    const version = typedVersion(text, this.show().versionAliases, isKnown);
    return version === null ? null : versions.get(version);
  }

  areas() {
    return this.#model.areas.list();
  }

  area(slug: string) {
    return this.#model.areas.get(slug);
  }

  related(segmentId: string) {
    return this.#model.related.of(segmentId);
  }

  articles() {
    return [...this.#model.state.articles.values()].sort((a, b) => {
      const byDate = (b.article.published ?? '').localeCompare(a.article.published ?? '', 'en');
      return byDate || a.article.slug.localeCompare(b.article.slug, 'en');
    });
  }

  article(slug: string) {
    return this.#model.state.articles.get(slug) ?? null;
  }

  direct(query: string) {
    return directPath(query, this);
  }

  search(query: string, options: { limit: number; offset: number }): SearchAnswer {
    return this.#search.search(query, options);
  }

  suggest(text: string, limits: SuggestionLimits): Suggestion[] {
    return this.#search.suggest(text, limits);
  }

  segmentsMatching(query: string): PlacedSegment[] {
    return this.#search.segments(query);
  }

  changesMatching(query: string) {
    return this.#search.changes(query);
  }

  impossibleIn(query: string) {
    return this.#search.impossibleIn(query);
  }

  #take(difference: Difference): void {
    // Aliases and areas reach into every entry, and change once in a while: everything is made anew.
    if (difference.show) {
      this.#model = new ReadModel(this.#documents.show);
      this.#search = new SearchIndex(this.#model.state, this.#documents.show, this.#spoken);
    }
    const renewed = this.#model.update(difference.show ? this.#documents.everything() : difference);
    this.#search.refresh(renewed);
    if (renewed.episodes.size > 0) this.#episodes = null;
    if (renewed.changes.size > 0) this.#changes = null;
    if (difference.show) this.#episodes = this.#changes = null;
    if (isAny(difference)) this.#edition = {};
  }
}

function isAny({ show, changes, episodes, articles }: Difference): boolean {
  return show || changes.size > 0 || episodes.size > 0 || articles.size > 0;
}
