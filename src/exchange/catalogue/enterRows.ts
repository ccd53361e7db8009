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
    if (stored !== undefined && isStatedBy(stored, row)) {
      counts.unchanged += 1;
      continue;
    }
    changes[row.id] = { ...BLANK, ...stored, ...row };
    if (stored === undefined) counts.added += 1;
    else counts.updated += 1;
  }
  return { catalogue: { changes }, ...counts };
}

/** Whether a stored change says all that a row says. */
function isStatedBy(stored: Change, row: CatalogueRow): boolean {
  const keys = Object.keys(row) as (keyof CatalogueRow)[];
  return keys.every((key) => isSame(stored[key], row[key]));
}

function isSame(a: Change[keyof Change], b: Change[keyof Change] | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((part, i) => part === b[i]);
}
