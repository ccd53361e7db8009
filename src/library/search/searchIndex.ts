import type { Show } from '../../domain/show.js';
import type {
  ChangeEntry,
  PlacedSegment,
  SearchAnswer,
  SearchHit,
  SearchProblem,
  Suggestion,
  SuggestionLimits,
} from '../entries.js';
import { newestFirst } from '../newestFirst.js';
import type { Renewed } from '../readModel.js';
import type { ReadState } from '../readState.js';
import { bestOf } from './answer/best.js';
import { facetsOf } from './answer/facets.js';
import { Finder, type Outcome } from './answer/finder.js';
import type { Grouped } from './answer/grouping.js';
import { hitOf } from './answer/hits.js';
import { Matcher } from './answer/matcher.js';
import { FITS, type Narrowing } from './answer/narrowing.js';
import { nearestWords } from './answer/nearestWords.js';
import { compareTexts, hitOrder } from './answer/order.js';
import type { LookedUp } from './index/lookUp.js';
import type { Slot } from './index/textIndex.js';
import { readFilters } from './query/filters.js';
import { readQuery } from './query/readQuery.js';
import { suggestionsFor } from './suggestions.js';
import { marksOfSegment, type Subject } from './texts/entryText.js';
import { SearchTexts, type Spoken } from './texts/searchTexts.js';

/** As many are read in less than a tenth of a second: a search does it by itself. */
const FEW_TEXTS = 2000;

/** Search over what is published: the query language in query/, the index in index/, answers in answer/. */
export class SearchIndex {
  readonly #texts: SearchTexts;
  readonly #finder: Finder;
  /** Whether it has held everything once. */
  #isBuilt = false;

  constructor(
    private readonly state: ReadState,
    private readonly show: Show,
    spoken: Spoken,
  ) {
    this.#texts = new SearchTexts(state, show, spoken);
    this.#finder = new Finder(this.#texts, show);
  }

  /** Notes which entries must be read again before the next answer. */
  refresh(renewed: Renewed): void {
    this.#texts.refresh(renewed);
  }

  /** @returns whether something is left; see `SearchTexts.prepare` */
  prepare(isEnough: () => boolean): boolean {
    const isLeft = this.#texts.prepare(isEnough);
    this.#isBuilt ||= !isLeft;
    return isLeft;
  }

  /** Whether answers hold what was taken in last, or would after reading a few texts. */
  get isUpToDate(): boolean {
    return this.#texts.unread <= FEW_TEXTS;
  }

  /** Whether a search answers at once: from everything, or from everything but what is being read again. */
  get isReady(): boolean {
    return this.#isBuilt || this.isUpToDate;
  }

  /** Any query is taken: see query/README.md for the language and how much of it counts. */
  search(typed: string, { limit, offset }: { limit: number; offset: number }): SearchAnswer {
    let outcome = this.#find(typed);
    const { words, query } = outcome;
    const isNear = outcome.grouped.best.length === 0;
    if (isNear) outcome = this.#finder.near(outcome);
    const { grouped, scores, filters, problems } = outcome;
    const matcher = new Matcher(words, this.#texts.index.vocabulary, this.show.versionAliases);
    const asked = new Set(
      [...query.ids, ...query.words].flatMap((id) => this.#texts.group(`change ${id}`) ?? []),
    );
    const order = hitOrder(this.#texts, scores, asked);
    const items = bestOf(grouped.best, offset + limit, order)
      .slice(offset)
      .map((slot) => this.#hit(slot, outcome, matcher));
    return {
      query: query.text,
      text: query.said,
      filters,
      total: grouped.best.length,
      items,
      nearness: isNear && grouped.best.length > 0 ? 'near' : 'all',
      totalWithoutFilters: filters.length === 0 ? grouped.best.length : grouped.unfiltered,
      corrections: correctionsIn(words),
      problems,
      nearestWords: isNear ? nearestWords(words, this.#texts.index.vocabulary) : [],
      words: [...matcher.seen],
      facets: facetsOf(grouped, filters, this.#texts.marks, this.show.areas),
    };
  }

  /**
   * The segments that have all of what is asked for, and those that discuss a change which has. Who
   * follows a search wants what it means, not what is near it: `search` shows texts with any of the
   * words when none has all. Newest episode first, then note order.
   */
  segments(typed: string): PlacedSegment[] {
    const { grouped, narrowing } = this.#find(typed);
    const found = new Set<PlacedSegment>();
    for (const subject of this.#subjectsOf(grouped)) {
      if (subject.kind === 'segment') found.add(subject.placed);
      if (subject.kind !== 'change') continue;
      for (const placed of subject.change.mentions) {
        if (this.#fits(placed, narrowing)) found.add(placed);
      }
    }
    return newestFirst([...found]);
  }

  /** The changes that have all of what is asked for, and those that a segment which has discusses. */
  changes(typed: string): Set<ChangeEntry> {
    const found = new Set<ChangeEntry>();
    for (const subject of this.#subjectsOf(this.#find(typed).grouped)) {
      if (subject.kind === 'change') found.add(subject.change);
      if (subject.kind !== 'segment') continue;
      for (const { id } of subject.placed.segment.changes) {
        const change = this.state.changes.get(id);
        if (change) found.add(change);
      }
    }
    return found;
  }

  /** What names something that there is not; a version or an episode may yet come. */
  impossibleIn(typed: string): SearchProblem[] {
    const asked = readQuery(typed, this.show.versionAliases).filters;
    if (asked.length === 0) return [];
    const { filters, problems } = readFilters(asked, this.#finder.known());
    const followed = new Set(filters.map(({ written }) => written));
    return problems.filter(({ written }) => !followed.has(written));
  }

  suggest(typed: string, limits: SuggestionLimits): Suggestion[] {
    this.#catchUp();
    const best = (text: string) => this.search(text, { limit: limits.limit, offset: 0 });
    return suggestionsFor(typed, limits, {
      ...this.#finder.known(),
      index: this.#texts.index,
      state: this.state,
      best,
    });
  }

  /** Behind a whole catalogue, what was there before is answered: nobody waits for a second or two. */
  #catchUp(): void {
    if (!this.#isBuilt || this.isUpToDate) this.prepare(() => false);
  }

  #find(typed: string): Outcome {
    this.#catchUp();
    return this.#finder.find(typed);
  }

  #hit(slot: Slot, { grouped, scores, narrowing }: Outcome, matcher: Matcher): SearchHit {
    const members = grouped
      .members(slot)
      .sort((a, b) => (scores?.[b] ?? 0) - (scores?.[a] ?? 0) || compareTexts(this.#texts, a, b));
    const found = members.flatMap((slot) => this.#texts.subject(slot) ?? []);
    const best = this.#texts.subject(slot);
    if (!best) throw new Error('A group without texts was found.');
    const change = grouped.kindOf(slot) === 'change' ? this.#changeOf(best) : null;
    const main: Subject = change ? { kind: 'change', change } : best;
    const shown = new Set(
      found.flatMap((one) => (one.kind === 'segment' ? one.placed.segment.id : [])),
    );
    const others = (change?.mentions ?? []).filter(
      (placed) => !shown.has(placed.segment.id) && this.#fits(placed, narrowing),
    );
    return hitOf(main, found, others, matcher);
  }

  *#subjectsOf(grouped: Grouped): Iterable<Subject> {
    for (const best of grouped.best) {
      for (const slot of grouped.members(best)) {
        const subject = this.#texts.subject(slot);
        if (subject) yield subject;
      }
    }
  }

  #changeOf(subject: Subject) {
    if (subject.kind === 'change') return subject.change;
    const id = subject.kind === 'segment' ? subject.placed.segment.changes[0]?.id : undefined;
    return id === undefined ? null : (this.state.changes.get(id) ?? null);
  }

  #fits(placed: PlacedSegment, narrowing: Narrowing): boolean {
    const marks = marksOfSegment(placed, this.show).map((mark) => this.#texts.marks.of(mark));
    return narrowing.fitOf(marks) === FITS;
  }
}

function correctionsIn(words: readonly LookedUp[]): SearchAnswer['corrections'] {
  const corrections = new Map<string, string[]>();
  for (const { typed, meant } of words) if (meant.length > 0) corrections.set(typed, meant);
  return [...corrections].map(([typed, meant]) => ({ typed, meant }));
}
