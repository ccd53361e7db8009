import type { FilterName, HitKind, SearchFilter } from '../../searchEntries.js';
import type { Mark, Marks } from '../texts/marks.js';

/** The facets whose values are marks of texts. */
export const MARK_FACETS = ['area', 'version', 'episode'] as const;
export type MarkFacet = (typeof MARK_FACETS)[number];

/** How a text stands to the filters: it fits; only the filters of one facet are against it; or it does not fit. */
export type Fit = 'fits' | MarkFacet | 'no';

/** Several values of these are alternatives; of the others, all are wanted. */
const ALTERNATIVES: readonly FilterName[] = ['area', 'version', 'episode'];

interface Condition {
  name: FilterName;
  marks: Mark[];
  /** `some`: any of the marks; `none`: not one of them. */
  wants: 'some' | 'none';
}

/** The filters of a query, ready to be asked of thousands of texts. */
export class Narrowing {
  readonly #conditions: Condition[];
  readonly #kinds: SearchFilter[];

  constructor(filters: readonly SearchFilter[], marks: Marks) {
    this.#kinds = filters.filter(({ name }) => name === 'kind');
    this.#conditions = [];
    for (const { name, value, isExcluded } of filters) {
      if (name === 'kind') continue;
      const mark = marks.of(`${name}:${value}`);
      const wants = isExcluded ? 'none' : 'some';
      const same = this.#conditions.find((one) => one.name === name && one.wants === wants);
      if (same && (isExcluded || ALTERNATIVES.includes(name))) same.marks.push(mark);
      else this.#conditions.push({ name, marks: [mark], wants });
    }
  }

  fitOf(marks: readonly Mark[]): Fit {
    let fit: Fit = 'fits';
    for (const { name, marks: wanted, wants } of this.#conditions) {
      const has = wanted.some((mark) => marks.includes(mark));
      if (has === (wants === 'some') || fit === name) continue;
      if (fit !== 'fits' || !isMarkFacet(name)) return 'no';
      fit = name;
    }
    return fit;
  }

  allows(kind: HitKind): boolean {
    const wanted = this.#kinds.filter(({ isExcluded }) => !isExcluded);
    if (this.#kinds.some(({ value, isExcluded }) => isExcluded && value === kind)) return false;
    return wanted.length === 0 || wanted.some(({ value }) => value === kind);
  }
}

function isMarkFacet(name: string): name is MarkFacet {
  return (MARK_FACETS as readonly string[]).includes(name);
}
