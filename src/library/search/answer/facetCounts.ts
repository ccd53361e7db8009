import type { Slot } from '../index/textIndex.js';
import type { Mark } from '../texts/marks.js';
import type { SearchTexts } from '../texts/searchTexts.js';
import { FITS, facetNumber, type Fit } from './narrowing.js';

/** Counts hits by mark, each hit once however many of its texts have the mark. */
export class FacetCounts {
  #counts = new Int32Array(0);
  /** By mark: the last hit that was counted with it. */
  #countedIn = new Int32Array(0);
  /** By mark: the number of its facet; 0 when it is of none. */
  #facets: number[] = [];
  #hit = 0;

  constructor(private readonly texts: SearchTexts) {}

  clear(): void {
    const { marks } = this.texts;
    for (let mark = this.#facets.length; mark < marks.size; mark += 1) {
      this.#facets.push(facetNumber(marks.name(mark).split(':')[0] ?? ''));
    }
    if (this.#counts.length < marks.size) {
      this.#counts = new Int32Array(marks.size * 2);
      this.#countedIn = new Int32Array(marks.size * 2);
    }
    this.#counts.fill(0);
    this.#countedIn.fill(0);
    this.#hit = 0;
  }

  nextHit(): void {
    this.#hit += 1;
  }

  /** @param fit what is only kept out by filters of one facet counts for that one alone */
  count(slot: Slot, fit: Fit): void {
    for (const mark of this.texts.marksOf(slot)) {
      const facet = this.#facets[mark] ?? 0;
      if (facet === 0 || (fit !== FITS && fit !== facet)) continue;
      if (this.#countedIn[mark] === this.#hit) continue;
      this.#countedIn[mark] = this.#hit;
      this.#counts[mark] = (this.#counts[mark] ?? 0) + 1;
    }
  }

  of(mark: Mark): number {
    return this.#counts[mark] ?? 0;
  }
}
