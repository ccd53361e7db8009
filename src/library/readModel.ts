import type { Change } from '../domain/change.js';
import type { ChangeId } from '../domain/changeId.js';
import type { Show } from '../domain/show.js';
import type { Version } from '../domain/version.js';
import type { Episode } from '../domain/episode.js';
import { AreaIndex } from './areaIndex.js';
import { changeEntry, versionOfChange } from './changeEntry.js';
import { setOrDelete, type Difference, type LibraryDocument } from './documents.js';
import { MentionIndex } from './mentionIndex.js';
import { placeEpisode } from './placing.js';
import { RelatedIndex } from './relatedIndex.js';
import { ReadState } from './readState.js';
import { SegmentIndex } from './segmentIndex.js';
import { VersionIndex } from './versionIndex.js';

/** What an update renewed, for those who keep something made of it. */
export interface Renewed {
  episodes: ReadonlySet<number>;
  changes: ReadonlySet<ChangeId>;
  articles: ReadonlySet<string>;
}

/** Entries and indexes of what is public, under one state of the show. */
export class ReadModel {
  readonly state = new ReadState();
  readonly versions: VersionIndex;
  readonly areas: AreaIndex;
  readonly related: RelatedIndex;
  readonly #mentions = new MentionIndex();
  readonly #discussing = new SegmentIndex<ChangeId>();
  readonly #documents = new Map<number, LibraryDocument<Episode>>();
  readonly #catalogue = new Map<ChangeId, Change>();
  readonly #versionOf = new Map<ChangeId, Version | null>();

  constructor(private readonly show: Show) {
    this.versions = new VersionIndex(this.state);
    this.areas = new AreaIndex(this.state, show.areas);
    this.related = new RelatedIndex(this.state.episodes);
  }

  /**
   * Takes in what is different. An episode costs itself, the changes that it mentions or mentioned
   * and, when one of these gets another version by it, the episodes that discuss that one.
   */
  update(difference: Difference): Renewed {
    const touched = this.#takeIn(difference);
    const episodes = new Set([
      ...difference.episodes.keys(),
      ...this.#episodesOfAnotherVersion(touched),
    ]);
    const changes = new Set([
      ...touched,
      ...[...episodes].flatMap((n) => [...this.#mentions.changesIn(n)]),
    ]);
    for (const number of episodes) this.#place(number);
    for (const id of changes) this.#overlay(id);
    this.versions.refresh(episodes, changes);
    this.areas.refresh(episodes, changes);
    this.related.refresh(episodes);
    return { episodes, changes, articles: new Set(difference.articles.keys()) };
  }

  /** @returns the changes that it may have altered */
  #takeIn({ changes, episodes, articles }: Difference): Set<ChangeId> {
    const touched = new Set<ChangeId>(changes.keys());
    for (const [id, change] of changes) setOrDelete(this.#catalogue, id, change);
    for (const [number, document] of episodes) {
      setOrDelete(this.#documents, number, document);
      for (const id of this.#mentions.update(number, document?.value ?? null)) touched.add(id);
    }
    for (const [slug, document] of articles) {
      const entry = document && { article: document.value, updatedAt: document.savedAt };
      setOrDelete(this.state.articles, slug, entry);
    }
    return touched;
  }

  #episodesOfAnotherVersion(touched: Iterable<ChangeId>): number[] {
    return [...touched].flatMap((id) => {
      const before = this.#versionOf.get(id) ?? null;
      const mentions = this.#mentions.of(id);
      const now = versionOfChange(
        this.#catalogue.get(id) ?? null,
        mentions,
        this.show.versionAliases,
      );
      setOrDelete(this.#versionOf, id, now);
      return before === now ? [] : this.#mentions.episodesOf(id);
    });
  }

  #place(number: number): void {
    const document = this.#documents.get(number);
    const known = {
      aliases: this.show.versionAliases,
      of: (id: ChangeId) => this.#versionOf.get(id) ?? null,
    };
    const entry = document ? placeEpisode(document, known) : null;
    setOrDelete(this.state.episodes, number, entry);
    this.#discussing.file(number, entry?.segments ?? [], ({ segment }) =>
      segment.changes.map(({ id }) => id),
    );
  }

  #overlay(id: ChangeId): void {
    const catalogued = this.#catalogue.get(id) ?? null;
    const mentions = this.#discussing.byEpisode(id).flat();
    const version = this.#versionOf.get(id) ?? null;
    const entry =
      catalogued || mentions.length > 0
        ? changeEntry(id, version, catalogued, mentions, this.show.areas)
        : null;
    setOrDelete(this.state.changes, id, entry);
  }
}
