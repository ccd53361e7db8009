import type { Article } from '../domain/article.js';
import { EMPTY_CATALOGUE, type Catalogue, type Change } from '../domain/change.js';
import type { ChangeId } from '../domain/changeId.js';
import { isPublic, type Episode } from '../domain/episode.js';
import { publicationMoment } from '../domain/publicationDate.js';
import { UNNAMED_SHOW, type Show } from '../domain/show.js';

/** A document as the store gives it (`Stored` of the port), as far as readers need it. */
export interface LibraryDocument<V = Show | Catalogue | Episode | Article> {
  /** `show`, `catalogue`, `episodes/16`, `articles/msp-business-model`. */
  name: string;
  value: V;
  /** ISO 8601, UTC. */
  savedAt: string;
}

/** What a save did to one document (`DocumentChange` of the port). */
export interface LibraryChange {
  name: string;
  /** Null when it was removed. */
  after: LibraryDocument | null;
}

/** What is different for readers; null: no longer there. */
export interface Difference {
  show: boolean;
  changes: Map<ChangeId, Change | null>;
  episodes: Map<number, LibraryDocument<Episode> | null>;
  articles: Map<string, LibraryDocument<Article> | null>;
}

/** All documents, and which of them readers may see. */
export class Documents {
  #show: Show = UNNAMED_SHOW;
  #showSavedAt: string | null = null;
  #catalogue: Catalogue = EMPTY_CATALOGUE;
  readonly #articles = new Map<string, LibraryDocument<Article>>();
  readonly #episodes = new Map<number, LibraryDocument<Episode>>();
  readonly #public = new Set<number>();
  readonly #scheduled = new Set<number>();

  get show(): Show {
    return this.#show;
  }

  /** ISO 8601, UTC; null while no show is stored. */
  get showSavedAt(): string | null {
    return this.#showSavedAt;
  }

  /** Takes in what was saved, and what came out meanwhile. */
  apply(changes: readonly LibraryChange[], now: number): Difference {
    const difference = noDifference();
    for (const { name, after } of changes) this.#take(name, after, difference, now);
    this.#comeOut(difference, now);
    return difference;
  }

  /** Everything that readers may see. */
  everything(): Difference {
    return {
      show: true,
      changes: new Map(Object.entries(this.#catalogue.changes)),
      episodes: new Map([...this.#episodes].filter(([number]) => this.#public.has(number))),
      articles: new Map(this.#articles),
    };
  }

  /**
   * The moment, in milliseconds since 1970, at which the next scheduled episode that readers do not
   * see yet comes out: `now` when one is due; null when none waits.
   */
  nextPublication(now: number): number | null {
    const moments = [...this.#scheduled]
      .filter((number) => !this.#public.has(number))
      .map((number) => this.#episodes.get(number)?.value.published ?? '')
      .map((published) => publicationMoment(published, this.#show.timeZone))
      .filter((moment) => !Number.isNaN(moment));
    return moments.length === 0 ? null : Math.max(now, Math.min(...moments));
  }

  #take(name: string, after: LibraryDocument | null, difference: Difference, now: number): void {
    const [kind, key = ''] = name.split('/');
    if (kind === 'episodes') {
      this.#takeEpisode(Number(key), after as LibraryDocument<Episode> | null, difference, now);
    } else if (kind === 'articles') {
      setOrDelete(this.#articles, key, after as LibraryDocument<Article> | null);
      difference.articles.set(key, after as LibraryDocument<Article> | null);
    } else if (kind === 'catalogue') {
      const catalogue = (after as LibraryDocument<Catalogue> | null)?.value ?? EMPTY_CATALOGUE;
      for (const id of changedIds(this.#catalogue, catalogue)) {
        difference.changes.set(id, catalogue.changes[id] ?? null);
      }
      this.#catalogue = catalogue;
    } else if (kind === 'show') {
      this.#show = (after as LibraryDocument<Show> | null)?.value ?? UNNAMED_SHOW;
      this.#showSavedAt = after?.savedAt ?? null;
      difference.show = true;
    }
  }

  #takeEpisode(
    number: number,
    after: LibraryDocument<Episode> | null,
    difference: Difference,
    now: number,
  ): void {
    const wasPublic = this.#public.has(number);
    setOrDelete(this.#episodes, number, after);
    include(this.#scheduled, number, after?.value.status === 'scheduled');
    const seen = after !== null && isPublic(after.value, now, this.#show.timeZone) ? after : null;
    include(this.#public, number, seen !== null);
    if (wasPublic || seen) difference.episodes.set(number, seen);
  }

  #comeOut(difference: Difference, now: number): void {
    for (const number of this.#scheduled) {
      const document = this.#episodes.get(number);
      if (
        !document ||
        isPublic(document.value, now, this.#show.timeZone) === this.#public.has(number)
      )
        continue;
      this.#takeEpisode(number, document, difference, now);
    }
  }
}

function noDifference(): Difference {
  return { show: false, changes: new Map(), episodes: new Map(), articles: new Map() };
}

function changedIds(before: Catalogue, after: Catalogue): ChangeId[] {
  if (before === after) return [];
  const ids = new Set([...Object.keys(before.changes), ...Object.keys(after.changes)]);
  return [...ids].filter((id) => !isSame(before.changes[id], after.changes[id]));
}

/** Compared field by field: as JSON, 20,000 changes would hold up every request for a tenth of a second. */
function isSame(a: Change | undefined, b: Change | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const { areas, ...fields } = a;
  const keys = Object.keys(fields) as (keyof typeof fields)[];
  return (
    keys.every((key) => fields[key] === b[key]) &&
    areas.length === b.areas.length &&
    areas.every((area, i) => area === b.areas[i])
  );
}

function include<K>(set: Set<K>, key: K, isIn: boolean): void {
  if (isIn) set.add(key);
  else set.delete(key);
}

/** Sets a key, or deletes it when there is nothing to set. */
export function setOrDelete<K, V>(map: Map<K, V>, key: K, value: V | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}
