import type { Area } from '../domain/show.js';

/** What belongs to an area first of all; null for what belongs to none. */
export interface AreaGroup<T> {
  area: Area | null;
  items: T[];
}

/**
 * Groups by the first area in the show's order, so that everything stands in one group; what has none
 * of the show's areas comes last. Within a group the order stays.
 * @param areas of the show, in its order
 */
export function groupByArea<T extends { areas: readonly string[] }>(
  items: readonly T[],
  areas: readonly Area[],
): AreaGroup<T>[] {
  const groups = [...areas, null].map((area): AreaGroup<T> => ({ area, items: [] }));
  const places = new Map(groups.map((group) => [group.area?.slug ?? null, group]));
  for (const item of items) {
    const first = areas.find(({ slug }) => item.areas.includes(slug))?.slug ?? null;
    places.get(first)?.items.push(item);
  }
  return groups.filter((group) => group.items.length > 0);
}
