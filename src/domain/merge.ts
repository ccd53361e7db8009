import type { EpisodeDraft } from './draft.js';
import type { Episode } from './episode.js';

export interface MergeOptions {
  /** The canonical form is authoritative: what it does not state is cleared. Other forms only add and update. */
  authoritative: boolean;
  /** Accept notes in which little of the stored episode is recognised; what they lack is removed. */
  replace: boolean;
  /** Whether a segment of another episode has this id. */
  isTaken: (id: string) => boolean;
}

export type MergeResult =
  | { ok: true; episode: Episode; added: number; updated: number; removed: number }
  | { ok: false; message: string };

/**
 * Brings the notes of an episode into what is stored of it, by DESIGN.md's rules of authority and identity.
 * @param stored the episode as it is, or null when it is new
 * @param draft the notes; `number` must be known
 * @returns the episode as it will be, or why it is refused; neither argument is changed
 */
export declare function mergeEpisode(
  stored: Episode | null,
  draft: EpisodeDraft & { number: number },
  options: MergeOptions,
): MergeResult;
