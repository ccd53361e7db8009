import type { ChangeId } from '../domain/changeId.js';
import { compareVersions, type Version } from '../domain/version.js';
import { sortById } from './changeEntry.js';
import { CrossIndex } from './crossIndex.js';
import type { ReadState } from './readState.js';
import { SegmentIndex } from './segmentIndex.js';
import type { VersionEntry } from './entries.js';

/** What was discussed with each version, and what the episodes that cover it discussed without stating one. */
export class VersionIndex {
  readonly #covering = new CrossIndex<number, Version>();
  readonly #discussing = new SegmentIndex<Version>();
  readonly #changes = new CrossIndex<ChangeId, Version>();
  readonly #entries = new Map<Version, VersionEntry>();

  constructor(private readonly state: ReadState) {}

  /** Files these episodes and changes as they are now. */
  refresh(episodes: Iterable<number>, changes: Iterable<ChangeId>): void {
    for (const number of episodes) {
      const entry = this.state.episodes.get(number);
      this.#outdate(this.#covering.file(number, entry?.episode.versions ?? []));
      this.#outdate(this.#discussing.file(number, entry?.segments ?? [], (one) => one.versions));
    }
    for (const id of changes) {
      const version = this.state.changes.get(id)?.version ?? null;
      this.#outdate(this.#changes.file(id, version === null ? [] : [version]));
    }
  }

  /** Newest first. */
  list(): VersionEntry[] {
    const versions = new Set([
      ...this.#covering.keys(),
      ...this.#discussing.keys(),
      ...this.#changes.keys(),
    ]);
    return [...versions]
      .sort((a, b) => compareVersions(b, a))
      .map((version) => this.get(version))
      .filter((entry) => entry !== null);
  }

  /** @param version without its `v`, its alias resolved */
  get(version: Version): VersionEntry | null {
    const known = [this.#covering, this.#discussing, this.#changes].some((index) =>
      index.has(version),
    );
    if (!known) return null;
    const entry = this.#entries.get(version) ?? this.#build(version);
    this.#entries.set(version, entry);
    return entry;
  }

  #build(version: Version): VersionEntry {
    const covering = this.state.episodesIn(this.#covering.owners(version));
    return {
      version,
      episodes: covering.map(({ episode }) => episode),
      changes: sortById(this.state.changesIn(this.#changes.owners(version))),
      discussed: this.#discussing.byEpisode(version).flat(),
      unstated: covering
        .map(({ episode, segments }) => ({
          episode,
          segments: segments.filter(({ versions }) => versions.length === 0),
        }))
        .filter(({ segments }) => segments.length > 0),
    };
  }

  #outdate(versions: Iterable<Version>): void {
    for (const version of versions) this.#entries.delete(version);
  }
}
