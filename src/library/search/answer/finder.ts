import type { Show } from '../../../domain/show.js';
import { compareVersions } from '../../../domain/version.js';
import type { SearchAnswer, SearchFilter } from '../../entries.js';
import { Gatherer } from '../index/gather.js';
import { lookUp, type LookedUp } from '../index/lookUp.js';
import type { Slot } from '../index/textIndex.js';
import { readFilters, type KnownValues } from '../query/filters.js';
import { readQuery, type Query } from '../query/readQuery.js';
import type { SearchTexts } from '../texts/searchTexts.js';
import { Grouper, type Grouped } from './grouping.js';
import { Narrowing } from './narrowing.js';

/** What a query was found to mean, and everything that was found. */
export interface Outcome {
  query: Query;
  filters: SearchFilter[];
  problems: SearchAnswer['problems'];
  words: LookedUp[];
  slots: Slot[];
  scores: Float32Array | null;
  narrowing: Narrowing;
  grouped: Grouped;
}

/** Found alone, when the other words are not, a shorter word says nothing. */
const SHORTEST_LEFT = 3;

/** Finds the texts that a query means, and groups them by what they are about. */
export class Finder {
  readonly #texts: SearchTexts;
  readonly #show: Show;
  readonly #gatherer: Gatherer;
  readonly #grouper: Grouper;

  constructor(texts: SearchTexts, show: Show) {
    this.#texts = texts;
    this.#show = show;
    this.#gatherer = new Gatherer(texts.index);
    this.#grouper = new Grouper(texts);
  }

  /** Any query is taken. The texts must have been prepared. */
  find(typed: string): Outcome {
    const { index } = this.#texts;
    const query = readQuery(typed, this.#show.versionAliases, (version) =>
      this.#texts.marks.isUsed(`version:${version}`),
    );
    const { filters, problems } = readFilters(query.filters, this.known());
    const last = query.words.length - 1;
    const words = query.words.flatMap((word, i) =>
      lookUp(index, word, query.isLastOpen && i === last),
    );
    const phrases = query.phrases.map((phrase) =>
      phrase.map((word) => lookUp(index, word, false)[0]),
    );
    const ids = query.ids.flatMap((id) => lookUp(index, id, false));
    const wanted = [...ids, ...words, ...phrases.flat().filter((word) => word !== undefined)];
    const narrowing = new Narrowing(filters, this.#texts.marks);
    const isForAll = wanted.length === 0 && filters.length > 0;
    const all = [
      ...(ids.length > 0 ? [ids.flatMap(({ meanings }) => meanings)] : []),
      ...wanted.slice(ids.length).map(({ meanings }) => meanings),
    ];
    const gathered = isForAll ? null : this.#gatherer.all(all);
    const terms = phrases.map((phrase) => phrase.map((word) => word?.meanings[0]?.term ?? -1));
    const slots = gathered
      ? gathered.slots.filter((slot) => terms.every((phrase) => index.hasInOrder(slot, phrase)))
      : this.#texts.slots();
    const scores = gathered?.scores ?? null;
    const grouped = this.#grouper.group(slots, scores, narrowing);
    return { query, filters, problems, words: wanted, slots, scores, narrowing, grouped };
  }

  /** The same with any of the words; not when all that is known of them is a letter or two. */
  near(outcome: Outcome): Outcome {
    const { words, narrowing } = outcome;
    const known = words.filter(({ meanings }) => meanings.length > 0);
    const isLeftOver =
      known.length < words.length && known.every(({ typed }) => typed.length < SHORTEST_LEFT);
    if (known.length === 0 || isLeftOver) return outcome;
    const { slots, scores } = this.#gatherer.any(known.map(({ meanings }) => meanings));
    return { ...outcome, slots, scores, grouped: this.#grouper.group(slots, scores, narrowing) };
  }

  /** Most queries have no filters, so what there is is only looked up when it is asked for. */
  known(): KnownValues {
    const { marks } = this.#texts;
    return {
      areas: this.#show.areas,
      aliases: this.#show.versionAliases,
      versions: () =>
        marks
          .valuesOf('version')
          .map(({ value }) => value)
          .sort((a, b) => compareVersions(b, a)),
      episodes: () =>
        marks
          .valuesOf('episode')
          .map(({ value }) => Number(value))
          .sort((a, b) => a - b),
    };
  }
}
