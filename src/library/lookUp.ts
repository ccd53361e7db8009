import type { FoundChangeId } from '../domain/findChangeIds.js';
import type { ChangeEntry, Library, PlacedSegment } from './entries.js';

/** An ID of a list, with what is known of it. */
export interface LookedUp extends FoundChangeId {
  /** Null when no episode discussed it and the catalogue does not have it. */
  change: ChangeEntry | null;
}

/** A list of IDs, parted by what is known of each; every part keeps the order of the list. */
export interface Lookup {
  all: LookedUp[];
  discussed: (LookedUp & { change: ChangeEntry })[];
  /** In the catalogue, and not discussed yet. */
  undiscussed: (LookedUp & { change: ChangeEntry })[];
  unknown: FoundChangeId[];
  /** Where they are discussed, each segment once. */
  moments: PlacedSegment[];
}

/** Looks up many changes at once. */
export function lookUp(ids: readonly FoundChangeId[], library: Pick<Library, 'change'>): Lookup {
  const all = ids.map((found) => ({ ...found, change: library.change(found.id) }));
  const known = all.flatMap(({ change, ...found }) => (change ? [{ ...found, change }] : []));
  const discussed = known.filter(({ change }) => change.mentions.length > 0);
  return {
    all,
    discussed,
    undiscussed: known.filter(({ change }) => change.mentions.length === 0),
    unknown: all.filter(({ change }) => change === null).map(({ id, times }) => ({ id, times })),
    moments: [...new Set(discussed.flatMap(({ change }) => change.mentions))],
  };
}
