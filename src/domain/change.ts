import type { ChangeId } from './changeId.js';
import type { Version } from './version.js';

/** One entry of the product's release notes, as the catalogue holds it. */
export interface Change {
  id: ChangeId;
  title: string;
  /** The version that shipped it; null when it is not known. */
  version: Version | null;
  /** Slugs of areas. */
  areas: string[];
  /** Markdown; empty when there is none. */
  notes: string;
  url: string | null;
  /** `2026-03-31`; null when it is not known. */
  released: string | null;
}

/** Every change that was imported, by ID. Changes that are only mentioned need no entry here. */
export interface Catalogue {
  changes: Record<ChangeId, Change>;
}

export const EMPTY_CATALOGUE: Catalogue = { changes: {} };
