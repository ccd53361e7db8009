import type { Episode } from '../domain/episode.js';
import { CrossIndex } from './crossIndex.js';
import type { EpisodeEntry, PlacedSegment } from './entries.js';

/** Which segments speak of the same thing. Said by one of the two, it holds for both. */
export class RelatedIndex {
  readonly #said = new CrossIndex<string, string>();
  /** The numbers of the episodes that segments stand in. */
  readonly #home = new Map<string, number>();
  readonly #segments = new Map<number, string[]>();

  constructor(private readonly episodes: ReadonlyMap<number, EpisodeEntry>) {}

  /** Files these episodes as they are now. */
  refresh(numbers: Iterable<number>): void {
    for (const number of numbers) {
      this.#forget(number);
      const episode = this.episodes.get(number)?.episode;
      if (episode) this.#file(episode);
    }
  }

  /** The segments related to one: episode order, then note order. Only those that readers may see. */
  of(segmentId: string): PlacedSegment[] {
    // Hardly any segment is, and all of them are asked after.
    if (!this.#said.isFiled(segmentId) && !this.#said.has(segmentId)) return [];
    const ids = new Set([...this.#said.keysOf(segmentId), ...this.#said.owners(segmentId)]);
    const homes = new Set([...ids].flatMap((id) => this.#home.get(id) ?? []));
    return [...homes]
      .sort((a, b) => a - b)
      .flatMap((number) => this.episodes.get(number)?.segments ?? [])
      .filter(({ segment }) => ids.has(segment.id));
  }

  #file({ number, segments }: Episode): void {
    this.#segments.set(
      number,
      segments.map(({ id }) => id),
    );
    for (const { id, related } of segments) {
      this.#home.set(id, number);
      this.#said.file(id, related);
    }
  }

  #forget(number: number): void {
    for (const id of this.#segments.get(number) ?? []) {
      this.#home.delete(id);
      this.#said.file(id, []);
    }
    this.#segments.delete(number);
  }
}
