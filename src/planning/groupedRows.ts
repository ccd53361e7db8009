import type { PlanRow } from './planRow.js';

/** What files call the area of what has none. */
export const NO_AREA = 'No area';

/** Rows under the area that each stands under first, both in the order of their coming. */
export function groupedRows(rows: readonly PlanRow[]): { area: string; rows: PlanRow[] }[] {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) {
    const area = row.areas[0] ?? NO_AREA;
    const group = groups.get(area);
    if (group) group.push(row);
    else groups.set(area, [row]);
  }
  return [...groups].map(([area, own]) => ({ area, rows: own }));
}
