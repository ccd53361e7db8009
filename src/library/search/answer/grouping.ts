import type { HitKind } from '../../searchEntries.js';
import type { Slot } from '../index/textIndex.js';
import type { SearchTexts } from '../texts/searchTexts.js';
import { compareTexts } from './order.js';
import { MARK_FACETS, type Fit, type MarkFacet, type Narrowing } from './narrowing.js';

/** One hit before it is made: the texts that are shown as one. */
export interface Group {
  kind: HitKind;
  /** Its best text. */
  best: Slot;
  score: number;
  /** Of its texts, whether only this one is meant: a segment without the change that it discusses. */
  isAlone: boolean;
}

/** Everything that was found, grouped and counted. */
export interface Grouped {
  groups: Group[];
  /** By facet, by mark: how many hits there are with it. */
  counts: Record<MarkFacet, Map<number, number>>;
  kinds: Record<HitKind, number>;
  /** The texts of a group that fit. Valid until the next search. */
  members: (group: Group) => Slot[];
}

/**
 * Groups the texts that were found by what they are about, in arrays that are kept from search to
 * search, and counts what they can be narrowed to.
 */
export class Grouper {
  /** By group: the last of its texts so far, plus one. */
  #last = new Int32Array(0);
  /** By slot: the text of the same group before it, plus one. */
  #before = new Int32Array(0);
  #facetOf: (MarkFacet | null)[] = [];

  constructor(private readonly texts: SearchTexts) {}

  group(slots: readonly Slot[], scores: Float32Array | null, narrowing: Narrowing): Grouped {
    this.#makeRoom();
    const fits = new Map<Slot, Fit>();
    const found: number[] = [];
    for (const slot of slots) {
      const text = this.texts.text(slot);
      if (!text) continue;
      const fit = narrowing.fitOf(text.marks);
      if (fit === 'no') continue;
      if (fit !== 'fits') fits.set(slot, fit);
      const last = this.#last[text.group] ?? 0;
      if (last === 0) found.push(text.group);
      this.#before[slot] = last;
      this.#last[text.group] = slot + 1;
    }
    const heads = new Map<number, number>();
    const counting = new Counting(this.texts, this.#facets());
    const groups: Group[] = [];
    for (const number of found) {
      const head = this.#last[number] ?? 0;
      this.#last[number] = 0;
      heads.set(number, head);
      this.#take(head, fits, scores, narrowing, counting, groups);
    }
    const { counts, kinds } = counting;
    return { groups, counts, kinds, members: (group) => this.#members(group, heads, fits) };
  }

  #take(
    head: number,
    fits: ReadonlyMap<Slot, Fit>,
    scores: Float32Array | null,
    narrowing: Narrowing,
    counting: Counting,
    groups: Group[],
  ): void {
    const kind = this.#kindOf(head - 1);
    const isWhole = narrowing.allows(kind);
    const isApart = !isWhole && kind === 'change' && narrowing.allows('segment');
    let best: Group | null = null;
    let isAny = false;
    counting.nextHit();
    for (let at = head; at !== 0; at = this.#before[at - 1] ?? 0) {
      const slot = at - 1;
      const fit = fits.get(slot) ?? 'fits';
      const own = this.texts.text(slot)?.subject.kind;
      if (fit === 'fits') {
        isAny = true;
        if (kind === 'change' && own === 'segment') counting.kinds.segment += 1;
      }
      if (isApart && own !== 'segment') continue;
      if (isApart) counting.nextHit();
      if (isWhole || isApart) counting.count(slot, fit);
      if (fit !== 'fits') continue;
      const score = scores?.[slot] ?? 0;
      if (isApart) groups.push({ kind: 'segment', best: slot, score, isAlone: true });
      else if (!best || this.#isBetter(slot, score, best))
        best = { kind, best: slot, score, isAlone: false };
    }
    if (isAny) counting.kinds[kind] += 1;
    if (best && isWhole) groups.push(best);
  }

  #isBetter(slot: Slot, score: number, than: Group): boolean {
    if (score !== than.score) return score > than.score;
    return compareTexts(this.texts, slot, than.best) < 0;
  }

  #kindOf(slot: Slot): HitKind {
    const text = this.texts.text(slot);
    const kind = text?.subject.kind ?? 'article';
    if (kind === 'said') return 'episode';
    if (text?.subject.kind === 'segment' && text.subject.placed.segment.changes.length > 0) {
      return 'change';
    }
    return kind;
  }

  #members(group: Group, heads: ReadonlyMap<number, number>, fits: ReadonlyMap<Slot, Fit>): Slot[] {
    if (group.isAlone) return [group.best];
    const members: Slot[] = [];
    const head = heads.get(this.texts.text(group.best)?.group ?? -1) ?? 0;
    for (let at = head; at !== 0; at = this.#before[at - 1] ?? 0) {
      if (!fits.has(at - 1)) members.push(at - 1);
    }
    return members;
  }

  #facets(): (MarkFacet | null)[] {
    for (let mark = this.#facetOf.length; mark < this.texts.marks.size; mark += 1) {
      const name = this.texts.marks.name(mark);
      this.#facetOf.push(MARK_FACETS.find((facet) => name.startsWith(`${facet}:`)) ?? null);
    }
    return this.#facetOf;
  }

  #makeRoom(): void {
    if (this.#last.length < this.texts.groups) {
      this.#last = new Int32Array(Math.ceil(this.texts.groups * 1.5));
    }
    if (this.#before.length < this.texts.index.capacity) {
      this.#before = new Int32Array(Math.ceil(this.texts.index.capacity * 1.5));
    }
  }
}

/** Counts hits by mark, each hit once however many of its texts have the mark. */
class Counting {
  readonly counts = {
    area: new Map<number, number>(),
    version: new Map<number, number>(),
    episode: new Map<number, number>(),
  };
  readonly kinds: Record<HitKind, number> = { change: 0, segment: 0, episode: 0, article: 0 };
  readonly #countedIn: Int32Array;
  #hit = 0;

  constructor(
    private readonly texts: SearchTexts,
    private readonly facets: readonly (MarkFacet | null)[],
  ) {
    this.#countedIn = new Int32Array(facets.length);
  }

  nextHit(): void {
    this.#hit += 1;
  }

  count(slot: Slot, fit: Fit): void {
    for (const mark of this.texts.text(slot)?.marks ?? []) {
      const facet = this.facets[mark];
      if (!facet || (fit !== 'fits' && fit !== facet)) continue;
      if (this.#countedIn[mark] === this.#hit) continue;
      this.#countedIn[mark] = this.#hit;
      this.counts[facet].set(mark, (this.counts[facet].get(mark) ?? 0) + 1);
    }
  }
}
