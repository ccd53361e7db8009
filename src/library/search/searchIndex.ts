import type { Show } from '../../domain/show.js';
import { newestFirst } from '../newestFirst.js';
import type { HitKind, PlacedSegment, SearchAnswer, Suggestion } from '../entries.js';
import type { Renewed } from '../readModel.js';
import type { ReadState } from '../readState.js';
import { SearchEngine, type Found } from './engine.js';
import { readQuery } from './query.js';
import { textOfArticle, textOfChange, textsOfEpisode, type SearchText } from './searchTexts.js';
import { snippetOf } from './snippet.js';

const KINDS: HitKind[] = ['change', 'segment', 'episode', 'article'];

interface Ranked extends Found {
  text: SearchText;
  isAskedFor: boolean;
}

/**
 * Search over what is published. Saving only notes what must be read again; it is read a slice at a
 * time by `prepare`, and what is left of it by the next search.
 */
export class SearchIndex {
  readonly #engine: SearchEngine;
  readonly #texts = new Map<string, SearchText>();
  /** The texts that each entry gave, by its owner: `episodes/16`, `changes/1050001`, `articles/one`. */
  readonly #textsOf = new Map<string, SearchText[]>();
  readonly #outdated = new Set<string>();

  constructor(
    private readonly state: ReadState,
    private readonly show: Show,
  ) {
    this.#engine = new SearchEngine(show.versionAliases);
  }

  /** Notes which entries must be read again before the next answer. */
  refresh({ episodes, changes, articles }: Renewed): void {
    for (const number of episodes) this.#outdated.add(`episodes/${number}`);
    for (const id of changes) this.#outdated.add(`changes/${id}`);
    for (const slug of articles) this.#outdated.add(`articles/${slug}`);
  }

  /**
   * Reads entries that must be read again, at least this many texts of them, so that a search need
   * not. An entry is read whole.
   * @returns whether some are left
   */
  prepare(atLeast: number): boolean {
    let given = 0;
    for (const owner of this.#outdated) {
      if (given >= atLeast) return true;
      given += this.#readAgain(owner);
      this.#outdated.delete(owner);
    }
    return false;
  }

  /** Any query is taken: see query.ts for how much of it counts. */
  search(typed: string, { limit, offset }: { limit: number; offset: number }): SearchAnswer {
    this.prepare(Infinity);
    const aliases = this.show.versionAliases;
    const { text: query, words } = readQuery(typed, aliases);
    const ranked = this.#rank(this.#engine.find(words), new Set(words));
    const items = ranked.slice(offset, offset + limit).map(({ text, words: matched }) => ({
      ...text.hit,
      areas: [],
      moments: [],
      snippet: snippetOf(text.excerpt, matched, aliases),
    }));
    return {
      query,
      text: query,
      filters: [],
      total: ranked.length,
      items,
      nearness: 'all',
      totalWithoutFilters: ranked.length,
      corrections: [],
      problems: [],
      words: [...new Set(ranked.slice(offset, offset + limit).flatMap((hit) => [...hit.words]))],
      facets: { areas: [], versions: [], episodes: [], kinds: [] },
    };
  }

  suggest(): Suggestion[] {
    return [];
  }

  /**
   * The segments that have all the words. Who follows a search wants what it means, not what is near
   * it: `search` shows texts with any of the words when none has all. Newest episode first, then note order.
   */
  segments(typed: string): PlacedSegment[] {
    this.prepare(Infinity);
    const { words } = readQuery(typed, this.show.versionAliases);
    const found = this.#engine.findAll(words, (key) => this.#segment(key) !== null);
    return newestFirst(found.flatMap(({ key }) => this.#segment(key) ?? []));
  }

  #segment(key: string): PlacedSegment | null {
    const text = this.#texts.get(key);
    if (text?.hit.kind !== 'segment' || text.hit.episode === null) return null;
    return this.state.episodes.get(text.hit.episode)?.segments[text.position - 1] ?? null;
  }

  #rank(found: readonly Found[], asked: ReadonlySet<string>): Ranked[] {
    return found
      .flatMap((result) => {
        const text = this.#texts.get(result.key);
        if (!text) return [];
        const isAskedFor = text.hit.kind === 'change' && asked.has(text.ids);
        return [{ ...result, text, isAskedFor }];
      })
      .sort(bestFirst);
  }

  /** @returns how many texts it gave or took back */
  #readAgain(owner: string): number {
    const before = this.#textsOf.get(owner) ?? [];
    const now = this.#read(owner);
    this.#engine.remove(before);
    for (const { key } of before) this.#texts.delete(key);
    this.#engine.add(now);
    for (const text of now) this.#texts.set(text.key, text);
    if (now.length > 0) this.#textsOf.set(owner, now);
    else this.#textsOf.delete(owner);
    return before.length + now.length;
  }

  #read(owner: string): SearchText[] {
    const [kind, key = ''] = owner.split('/');
    const { areas } = this.show;
    if (kind === 'episodes') {
      const episode = this.state.episodes.get(Number(key));
      return episode ? textsOfEpisode(episode, areas) : [];
    }
    if (kind === 'changes') {
      const change = this.state.changes.get(key);
      return change ? [textOfChange(change, areas)] : [];
    }
    const article = this.state.articles.get(key)?.article;
    return article ? [textOfArticle(article)] : [];
  }
}

/** An ID that was typed; then by score; then changes before segments, newest episode, note order. */
function bestFirst(a: Ranked, b: Ranked): number {
  return (
    Number(b.isAskedFor) - Number(a.isAskedFor) ||
    Math.round((b.score - a.score) * 1e6) ||
    KINDS.indexOf(a.text.hit.kind) - KINDS.indexOf(b.text.hit.kind) ||
    (b.text.hit.episode ?? 0) - (a.text.hit.episode ?? 0) ||
    a.text.position - b.text.position ||
    (a.key < b.key ? -1 : 1)
  );
}
