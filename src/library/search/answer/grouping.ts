import type { HitKind } from '../../searchEntries.js';
import type { Slot } from '../index/textIndex.js';
import type { Mark } from '../texts/marks.js';
import type { SearchTexts } from '../texts/searchTexts.js';
import { FacetCounts } from './facetCounts.js';
import { FITS, FITS_NOT, type Narrowing } from './narrowing.js';
import { compareTexts } from './order.js';

/** Everything that was found, grouped and counted. Valid until the next search. */
export interface Grouped {
  /** One for each hit: the best of its texts. */
  best: Slot[];
  /** How many hits there would be without filters. */
  unfiltered: number;
  /** How many hits there are with a mark. */
  withMark: (mark: Mark) => number;
  /** How many hits of each kind there would be if only that were asked for. */
  kinds: Record<HitKind, number>;
  kindOf: (best: Slot) => HitKind;
  /** The texts of a hit that fit. */
  members: (best: Slot) => Slot[];
}

/**
 * Groups the texts that were found by what they are about, in arrays that are kept from search to
 * search, and counts what they can be narrowed to: a common word is in 20,000 of them.
 */
export class Grouper {
  /** By group: the last of its texts so far, plus one. */
  #last = new Int32Array(0);
  /** By slot: the text of the same group before it, plus one. */
  #before = new Int32Array(0);
  /** By slot: how it stands to the filters. */
  #fits = new Uint8Array(0);
  /** Groups that `#last` holds something of. */
  #found: number[] = [];
  readonly #counts: FacetCounts;

  constructor(private readonly texts: SearchTexts) {
    this.#counts = new FacetCounts(texts);
  }

  /** @param scores by slot; null when all are worth the same */
  group(slots: readonly Slot[], scores: Float32Array | null, narrowing: Narrowing): Grouped {
    this.#chain(slots, narrowing);
    this.#counts.clear();
    const best: Slot[] = [];
    const kinds: Record<HitKind, number> = { change: 0, segment: 0, episode: 0, article: 0 };
    // Asked for segments only, each one of a change is a hit of its own.
    const isApart = !narrowing.allows('change') && narrowing.allows('segment');
    for (const group of this.#found) {
      const kind = this.texts.kindOfGroup(group);
      const isWhole = narrowing.allows(kind);
      if (kind === 'change' && isApart) this.#takeSegments(group, best);
      else if (isWhole) this.#takeBest(group, scores, best);
      this.#countKinds(group, kind, kinds);
    }
    return {
      best,
      kinds,
      unfiltered: this.#found.length,
      withMark: (mark) => this.#counts.of(mark),
      kindOf: (slot) => {
        const kind = this.texts.kindOfGroup(this.texts.groupOf(slot));
        return kind === 'change' && isApart ? 'segment' : kind;
      },
      members: (slot) => (isApart ? [slot] : this.#members(slot)),
    };
  }

  /** Chains the texts of each group; those that do not fit stay out, and their groups without texts. */
  #chain(slots: readonly Slot[], narrowing: Narrowing): void {
    this.#makeRoom();
    for (const group of this.#found) this.#last[group] = 0;
    this.#found = [];
    const last = this.#last;
    for (const slot of slots) {
      const group = this.texts.groupOf(slot);
      if (last[group] === 0) {
        this.#found.push(group);
        last[group] = -1;
      }
      const fit = narrowing.isEmpty ? FITS : narrowing.fitOf(this.texts.marksOf(slot));
      if (fit === FITS_NOT) continue;
      this.#fits[slot] = fit;
      this.#before[slot] = last[group] ?? -1;
      last[group] = slot + 1;
    }
  }

  #takeBest(group: number, scores: Float32Array | null, taken: Slot[]): void {
    let best = -1;
    this.#counts.nextHit();
    for (let at = this.#last[group] ?? -1; at > 0; at = this.#before[at - 1] ?? -1) {
      const slot = at - 1;
      const fit = this.#fits[slot] ?? FITS;
      this.#counts.count(slot, fit);
      if (fit !== FITS) continue;
      const more = best === -1 ? 1 : (scores?.[slot] ?? 0) - (scores?.[best] ?? 0);
      if (more > 0 || (more === 0 && compareTexts(this.texts, slot, best) < 0)) best = slot;
    }
    if (best !== -1) taken.push(best);
  }

  #takeSegments(group: number, taken: Slot[]): void {
    for (let at = this.#last[group] ?? -1; at > 0; at = this.#before[at - 1] ?? -1) {
      if (!this.texts.isSegment(at - 1)) continue;
      this.#counts.nextHit();
      this.#counts.count(at - 1, this.#fits[at - 1] ?? FITS);
      if (this.#fits[at - 1] === FITS) taken.push(at - 1);
    }
  }

  #countKinds(group: number, kind: HitKind, kinds: Record<HitKind, number>): void {
    let isAny = false;
    for (let at = this.#last[group] ?? -1; at > 0; at = this.#before[at - 1] ?? -1) {
      if (this.#fits[at - 1] !== FITS) continue;
      isAny = true;
      if (kind !== 'change') break;
      if (this.texts.isSegment(at - 1)) kinds.segment += 1;
    }
    if (isAny) kinds[kind] += 1;
  }

  #members(best: Slot): Slot[] {
    const members: Slot[] = [];
    const group = this.texts.groupOf(best);
    for (let at = this.#last[group] ?? -1; at > 0; at = this.#before[at - 1] ?? -1) {
      if (this.#fits[at - 1] === FITS) members.push(at - 1);
    }
    return members;
  }

  #makeRoom(): void {
    if (this.#last.length < this.texts.groups) {
      this.#last = new Int32Array(Math.ceil(this.texts.groups * 1.5));
      this.#found = [];
    }
    if (this.#before.length < this.texts.index.capacity) {
      this.#before = new Int32Array(Math.ceil(this.texts.index.capacity * 1.5));
      this.#fits = new Uint8Array(this.#before.length);
    }
  }
}
