import type { Catalogue, Change } from '../../domain/change.js';
import type { CatalogueRow } from './row.js';

export interface Entered {
  catalogue: Catalogue;
  added: number;
  updated: number;
  unchanged: number;
}

const BLANK = { version: null, areas: [], notes: '', url: null, released: null };

/**
 * Brings rows into the catalogue: they add and update, and never erase what they do not state.
 * Changes that no row names stay as they are.
 */
export function enterRows(catalogue: Catalogue, rows: readonly CatalogueRow[]): Entered {
  const changes = { ...catalogue.changes };
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const row of rows) {
    const stored: Change | undefined = changes[row.id];
    const entered: Change = { ...BLANK, ...stored, ...row };
    changes[row.id] = entered;
    if (stored === undefined) counts.added += 1;
    else if (isSame(stored, entered)) counts.unchanged += 1;
    else counts.updated += 1;
  }
  return { catalogue: { changes }, ...counts };
}

function isSame(a: Change, b: Change): boolean {
  const keys = Object.keys(b) as (keyof Change)[];
  return keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}
