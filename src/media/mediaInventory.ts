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
   * could not be looked at just now. While no file was written, the same map is given.
   */
  files: (
    episodes: Iterable<Pick<Episode, 'media' | 'transcript'>>,
  ) => Promise<ReadonlyMap<string, number | null>>;
}

/** Undefined where it cannot be told just now. */
type Found = { length: number | null; writtenAt: number } | undefined;

/**
 * Looks files up by one `stat` each, and remembers each for five seconds.
 * @param folder DATA_DIR/media
 * @param now milliseconds since 1970
 */
export function mediaInventory(folder: string, now: () => number): MediaInventory {
  const kept = new Map<string, { at: number; found: Promise<Found> }>();
  let last: ReadonlyMap<string, number | null> = new Map();
  let lastWritten: ReadonlyMap<string, number> = new Map();

  const lookUp = (place: string): Promise<Found> => {
    const known = kept.get(place);
    if (known) return known.found;
    const found = foundAt(place);
    kept.set(place, { at: now(), found });
    return found;
  };

  return {
    async files(episodes) {
      forgetOld(kept, now());
      const places = placesOf(folder, episodes);
      const lengths = new Map<string, number | null>();
      const written = new Map<string, number>();
      await mapBounded([...places], AT_ONCE, async ([path, place]) => {
        const found = await lookUp(place);
        if (found === undefined) return;
        lengths.set(path, found.length);
        written.set(path, found.writtenAt);
      });
      if (!isSame(lengths, last) || !isSame(written, lastWritten)) {
        last = lengths;
        lastWritten = written;
      }
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

async function foundAt(place: string): Promise<Found> {
  try {
    const found = await stat(place);
    const length = found.isFile() && found.size > 0 ? found.size : null;
    return { length, writtenAt: found.ctimeMs };
  } catch (error) {
    return isPassing(error) ? undefined : { length: null, writtenAt: 0 };
  }
}

function isSame(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && b.get(key) === value);
}
