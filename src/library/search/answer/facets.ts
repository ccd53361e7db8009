import { compareVersions } from '../../../domain/version.js';
import type { Area } from '../../../domain/show.js';
import type { HitKind, SearchFacet, SearchFacets, SearchFilter } from '../../searchEntries.js';
import { FILTER_VALUES } from '../query/filters.js';
import type { Marks } from '../texts/marks.js';
import type { Grouped } from './grouping.js';
import type { MarkFacet } from './narrowing.js';

const KINDS = Object.keys(FILTER_VALUES.kind) as HitKind[];

/** What was found can be narrowed to, for people. */
export function facetsOf(
  { withMark, kinds }: Grouped,
  filters: readonly SearchFilter[],
  marks: Marks,
  areas: readonly Area[],
): SearchFacets {
  const facet = (name: MarkFacet | 'kind', label: (value: string) => string) => {
    const chosen = filters
      .filter((filter) => filter.name === name && !filter.isExcluded)
      .map(({ value }) => value);
    return (value: string, count: number): SearchFacet => ({
      value,
      label: label(value),
      filter: `${name}:${value}`,
      count,
      isChosen: chosen.includes(value),
    });
  };
  const counted = (name: MarkFacet, label: (value: string) => string): SearchFacet[] => {
    const make = facet(name, label);
    const found = marks
      .valuesOf(name)
      .map(({ value, mark }) => make(value, withMark(mark)))
      .filter(({ count }) => count > 0);
    const missing = filters
      .filter((one) => one.name === name && !one.isExcluded && one.values === undefined)
      .filter(({ value }) => found.every((one) => one.value !== value))
      .map(({ value }) => make(value, 0));
    return [...found, ...missing];
  };
  const kind = facet('kind', (value) => FILTER_VALUES.kind[value as HitKind]);
  return {
    areas: counted('area', (slug) => areas.find((area) => area.slug === slug)?.title ?? slug).sort(
      (a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'),
    ),
    versions: counted('version', (version) => version).sort((a, b) =>
      compareVersions(b.value, a.value),
    ),
    episodes: counted('episode', (number) => `Episode ${number}`).sort(
      (a, b) => Number(b.value) - Number(a.value),
    ),
    kinds: KINDS.map((value) => kind(value, kinds[value])).filter(
      ({ count, isChosen }) => count > 0 || isChosen,
    ),
  };
}
