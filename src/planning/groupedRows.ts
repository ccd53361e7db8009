import type { PlanRow } from './planRow.js';

/** What files call the area of what has none. */
export const NO_AREA = 'No area';

/** A part of a plan, as files head it, with its rows by area. */
export interface RowsOfPart {
  heading: string;
  areas: { area: string; rows: PlanRow[] }[];
}

/** Rows by part, and under the area that each stands under first, all in the order of their coming. */
export function groupedRows(rows: readonly PlanRow[]): RowsOfPart[] {
  return groupsBy(rows, headingOf).map(([heading, own]) => ({
    heading,
    areas: groupsBy(own, ({ areas }) => areas[0] ?? NO_AREA).map(([area, of]) => ({
      area,
      rows: of,
    })),
  }));
}

function headingOf({ part, version }: PlanRow): string {
  if (part === 'stated') return 'Known to be of these versions';
  return part === 'undiscussed' ? 'Not discussed' : `Version ${version}`;
}

function groupsBy(rows: readonly PlanRow[], nameOf: (row: PlanRow) => string) {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups];
}
