import type { Article } from '../domain/article.js';
import type { ChangeId } from '../domain/changeId.js';
import type { ChangeEntry, EpisodeEntry } from './entries.js';

/** The entries that indexes are made of. */
export class ReadState {
  readonly episodes = new Map<number, EpisodeEntry>();
  readonly changes = new Map<ChangeId, ChangeEntry>();
  readonly articles = new Map<string, { article: Article; updatedAt: string }>();

  /** Entries of these episodes, in order of number. */
  episodesIn(numbers: readonly number[]): EpisodeEntry[] {
    return [...numbers]
      .sort((a, b) => a - b)
      .map((number) => this.episodes.get(number))
      .filter((entry) => entry !== undefined);
  }

  /** Entries of these changes. */
  changesIn(ids: readonly ChangeId[]): ChangeEntry[] {
    return ids.map((id) => this.changes.get(id)).filter((entry) => entry !== undefined);
  }
}
