import { stat } from 'node:fs/promises';
import { mapBounded } from '../concurrency/mapBounded.js';
import type { Episode } from '../domain/episode.js';
import { isPassing } from '../faults/systemFault.js';
import { placeOfMedia } from './placeOfMedia.js';

/** How long the length of a file is taken for granted, in milliseconds. */
const KEPT_MS = 5000;
/** So many files are asked for at once: a thousand episodes must not use up the open files. */
const AT_ONCE = 16;

/** What lies in the media folder, of the files that episodes name. */
export interface MediaInventory {
  /**
   * By the path under `/media/` as an episode stores it, the true length in bytes; null when the
   * file is missing or empty. Addresses elsewhere on the web have no entry, nor has a file that
   * could not be looked at just now. While nothing changed, the same map is given.
   */
  files: (
    episodes: Iterable<Pick<Episode, 'media' | 'transcript'>>,
  ) => Promise<ReadonlyMap<string, number | null>>;
}

type Length = number | null | undefined;

/**
 * Looks files up by one `stat` each, and remembers each for five seconds.
 * @param folder DATA_DIR/media
 * @param now milliseconds since 1970
 */
export function mediaInventory(folder: string, now: () => number): MediaInventory {
  const kept = new Map<string, { at: number; length: Promise<Length> }>();
  let last: ReadonlyMap<string, number | null> = new Map();

  const lengthAt = (place: string): Promise<Length> => {
    const known = kept.get(place);
    if (known) return known.length;
    const length = lengthOf(place);
    kept.set(place, { at: now(), length });
    return length;
  };

  return {
    async files(episodes) {
      forgetOld(kept, now());
      const places = placesOf(folder, episodes);
      const found = new Map<string, number | null>();
      await mapBounded([...places], AT_ONCE, async ([path, place]) => {
        const length = await lengthAt(place);
        if (length !== undefined) found.set(path, length);
      });
      if (!isSame(found, last)) last = found;
      return last;
    },
  };
}

function forgetOld(kept: Map<string, { at: number }>, now: number): void {
  for (const [place, { at }] of kept) {
    // A clock that was set back must not keep an answer for hours.
    if (now < at || now - at >= KEPT_MS) kept.delete(place);
  }
}

function placesOf(
  folder: string,
  episodes: Iterable<Pick<Episode, 'media' | 'transcript'>>,
): Map<string, string> {
  const places = new Map<string, string>();
  for (const { media, transcript } of episodes) {
    for (const address of [media.enclosure?.url ?? null, transcript]) {
      const place = placeOfMedia(folder, address);
      if (address !== null && place !== null) places.set(address, place);
    }
  }
  return places;
}

async function lengthOf(place: string): Promise<Length> {
  try {
    const found = await stat(place);
    return found.isFile() && found.size > 0 ? found.size : null;
  } catch (error) {
    return isPassing(error) ? undefined : null;
  }
}

function isSame(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && b.get(key) === value);
}
