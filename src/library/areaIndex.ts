import type { ChangeId } from '../domain/changeId.js';
import type { Area } from '../domain/show.js';
import { sortChanges } from './changeEntry.js';
import { CrossIndex } from './crossIndex.js';
import type { AreaEntry } from './entries.js';
import type { ReadState } from './readState.js';
import { SegmentIndex } from './segmentIndex.js';

/** What was discussed in each area of the show. */
export class AreaIndex {
  readonly #segments = new SegmentIndex<string>();
  readonly #changes = new CrossIndex<ChangeId, string>();
  readonly #entries = new Map<string, AreaEntry>();

  constructor(
    private readonly state: ReadState,
    private readonly areas: readonly Area[],
  ) {}

  /** Files these episodes and changes as they are now. */
  refresh(episodes: Iterable<number>, changes: Iterable<ChangeId>): void {
    for (const number of episodes) {
      const segments = this.state.episodes.get(number)?.segments ?? [];
      this.#outdate(this.#segments.file(number, segments, ({ segment }) => segment.areas));
    }
    for (const id of changes) {
      this.#outdate(this.#changes.file(id, this.state.changes.get(id)?.areas ?? []));
    }
  }

  /** All areas, in the show's order. */
  list(): AreaEntry[] {
    return this.areas.map((area) => this.#entry(area));
  }

  get(slug: string): AreaEntry | null {
    const area = this.areas.find((candidate) => candidate.slug === slug);
    return area ? this.#entry(area) : null;
  }

  #entry(area: Area): AreaEntry {
    const entry = this.#entries.get(area.slug) ?? this.#build(area);
    this.#entries.set(area.slug, entry);
    return entry;
  }

  #build(area: Area): AreaEntry {
    return {
      area,
      segments: this.#segments.byEpisode(area.slug).reverse().flat(),
      changes: sortChanges(this.state.changesIn(this.#changes.owners(area.slug))),
    };
  }

  #outdate(slugs: Iterable<string>): void {
    for (const slug of slugs) this.#entries.delete(slug);
  }
}
