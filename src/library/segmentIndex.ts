import { CrossIndex } from './crossIndex.js';
import type { PlacedSegment } from './entries.js';

/**
 * Files the segments of episodes under keys. Filing an episode anew costs what it holds, and listing a
 * key what is filed under it: neither looks through the segments of other episodes.
 */
export class SegmentIndex<Key> {
  readonly #keys = new CrossIndex<number, Key>();
  readonly #filed = new Map<number, Map<Key, PlacedSegment[]>>();

  /**
   * Files an episode as it is now, in note order.
   * @param segments none to forget it
   * @returns the keys that it stood under before or stands under now
   */
  file(
    episode: number,
    segments: readonly PlacedSegment[],
    keysOf: (placed: PlacedSegment) => readonly Key[],
  ): ReadonlySet<Key> {
    const filed = new Map<Key, PlacedSegment[]>();
    for (const placed of segments) {
      for (const key of new Set(keysOf(placed))) {
        const same = filed.get(key);
        if (same) same.push(placed);
        else filed.set(key, [placed]);
      }
    }
    if (filed.size > 0) this.#filed.set(episode, filed);
    else this.#filed.delete(episode);
    return this.#keys.file(episode, filed.keys());
  }

  /** The segments under a key by episode, in order of number, then note order. */
  byEpisode(key: Key): PlacedSegment[][] {
    return this.#keys
      .owners(key)
      .sort((a, b) => a - b)
      .flatMap((number) => [this.#filed.get(number)?.get(key) ?? []]);
  }

  keys(): Key[] {
    return this.#keys.keys();
  }

  has(key: Key): boolean {
    return this.#keys.has(key);
  }
}
