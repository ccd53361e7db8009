import type { ChangeId } from '../domain/changeId.js';
import type { Episode } from '../domain/episode.js';
import { mentionsOf, type Mention } from '../domain/mention.js';
import { CrossIndex } from './crossIndex.js';
import { groupBy } from './groupBy.js';

/** Which episode discusses which change, and where. */
export class MentionIndex {
  readonly #changes = new CrossIndex<number, ChangeId>();
  readonly #mentions = new Map<number, Map<ChangeId, Mention[]>>();

  /**
   * Takes in an episode as readers see it now; null when they no longer do.
   * @returns the changes that it mentioned before or mentions now
   */
  update(number: number, episode: Episode | null): ReadonlySet<ChangeId> {
    const mentions = groupBy(episode ? mentionsOf(episode) : [], ({ changeId }) => changeId);
    this.#mentions.set(number, mentions);
    if (mentions.size === 0) this.#mentions.delete(number);
    return this.#changes.file(number, mentions.keys());
  }

  /** The mentions of a change: episode order, then note order. */
  of(id: ChangeId): Mention[] {
    return this.episodesOf(id).flatMap((number) => this.#mentions.get(number)?.get(id) ?? []);
  }

  /** The numbers of the episodes that discuss a change, in order. */
  episodesOf(id: ChangeId): number[] {
    return this.#changes.owners(id).sort((a, b) => a - b);
  }

  /** The changes that an episode discusses. */
  changesIn(number: number): ReadonlySet<ChangeId> {
    return this.#changes.keysOf(number);
  }
}
