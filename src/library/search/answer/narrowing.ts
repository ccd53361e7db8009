import type { FilterName, HitKind, SearchFilter } from '../../searchEntries.js';
import type { Mark, Marks } from '../texts/marks.js';

/** The facets whose values are marks of texts. */
export const MARK_FACETS = ['area', 'version', 'episode'] as const;
export type MarkFacet = (typeof MARK_FACETS)[number];

/** How a text stands to the filters; a number above 0 names the facet whose filters alone are against it. */
export type Fit = number;
export const FITS: Fit = 0;
export const FITS_NOT: Fit = 255;

/** The number of a facet, from 1; 0 for what is none. */
export function facetNumber(name: string): number {
  return (MARK_FACETS as readonly string[]).indexOf(name) + 1;
}

interface Condition {
  name: FilterName;
  facet: number;
  marks: Mark[];
  isExcluded: boolean;
}

/** The filters of a query, ready to be asked of thousands of texts. */
export class Narrowing {
  readonly #conditions: Condition[] = [];
  readonly #kinds: ReadonlySet<string>;
  readonly #otherKinds: ReadonlySet<string>;

  constructor(filters: readonly SearchFilter[], marks: Marks) {
    const kinds = filters.filter(({ name }) => name === 'kind');
    this.#kinds = new Set(kinds.filter((one) => !one.isExcluded).map(({ value }) => value));
    this.#otherKinds = new Set(kinds.filter((one) => one.isExcluded).map(({ value }) => value));
    for (const { name, value, values = [value], isExcluded } of filters) {
      if (name === 'kind') continue;
      const wanted = values.map((one) => marks.find(`${name}:${one}`));
      const facet = facetNumber(name);
      const same = this.#conditions.find(
        (one) => one.name === name && one.isExcluded === isExcluded,
      );
      // Several areas are alternatives; of has:time and has:id, both are wanted.
      if (same && (isExcluded || facet > 0)) same.marks.push(...wanted);
      else this.#conditions.push({ name, facet, marks: wanted, isExcluded });
    }
  }

  /** Whether every text fits. */
  get isEmpty(): boolean {
    return this.#conditions.length === 0;
  }

  fitOf(marks: readonly Mark[]): Fit {
    let fit = FITS;
    for (const { facet, marks: wanted, isExcluded } of this.#conditions) {
      if (hasAny(marks, wanted) !== isExcluded || (fit !== FITS && fit === facet)) continue;
      if (fit !== FITS || facet === 0) return FITS_NOT;
      fit = facet;
    }
    return fit;
  }

  allows(kind: HitKind): boolean {
    if (this.#otherKinds.has(kind)) return false;
    return this.#kinds.size === 0 || this.#kinds.has(kind);
  }
}

function hasAny(marks: readonly Mark[], wanted: readonly Mark[]): boolean {
  for (const mark of wanted) if (marks.includes(mark)) return true;
  return false;
}
