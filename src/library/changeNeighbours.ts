import type { Version } from '../domain/version.js';
import { sortById } from './changeEntry.js';
import type { ChangeEntry, Library } from './entries.js';

/** The changes that stand near another one, and what they have in common with it. */
export interface ChangeNeighbours {
  /** Of all of them; null when they share areas only. */
  version: Version | null;
  /** Slugs: each of them is on at least one of these. Empty when they share the version only. */
  areas: string[];
  /** The nearest by ID, in order of ID. */
  nearest: ChangeEntry[];
  /** How many there are in all. */
  total: number;
}

/**
 * Finds what stands near a change: of the same version and on one of its areas; where nothing is,
 * of the same version; of a change whose version is unknown, on the same areas.
 * @param most how many of the nearest are wanted
 * @returns null when the change has no neighbours
 */
export function changeNeighbours(
  change: ChangeEntry,
  library: Pick<Library, 'version' | 'area'>,
  most: number,
): ChangeNeighbours | null {
  const { version, areas } = change;
  const others = (all: readonly ChangeEntry[]) => all.filter(({ id }) => id !== change.id);
  if (version === null) {
    const onAreas = new Set(areas.flatMap((slug) => library.area(slug)?.changes ?? []));
    return neighbours(null, areas, others([...onAreas]), change, most);
  }
  const ofVersion = others(library.version(version)?.changes ?? []);
  const onAreas = ofVersion.filter((other) => other.areas.some((slug) => areas.includes(slug)));
  return onAreas.length > 0
    ? neighbours(version, areas, onAreas, change, most)
    : neighbours(version, [], ofVersion, change, most);
}

function neighbours(
  version: Version | null,
  areas: readonly string[],
  all: readonly ChangeEntry[],
  { id }: ChangeEntry,
  most: number,
): ChangeNeighbours | null {
  if (all.length === 0) return null;
  const distance = (other: ChangeEntry) => Math.abs(Number(other.id) - Number(id));
  const nearest = [...all].sort((a, b) => distance(a) - distance(b)).slice(0, most);
  const shared = areas.filter((slug) => all.some((other) => other.areas.includes(slug)));
  return { version, areas: shared, nearest: sortById(nearest), total: all.length };
}
