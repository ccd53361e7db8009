import type { ChangeId } from '../domain/changeId.js';
import { anchorOf, type Episode, type Segment } from '../domain/episode.js';
import { mergeEpisode } from '../domain/merge.js';

/** What a person decided about one segment. */
export type Decision =
  | { kind: 'link' | 'unlink'; changeId: ChangeId }
  | { kind: 'relate' | 'unrelate'; segmentId: string }
  /** Not to be proposed again: the ID of a change, or the anchor of a segment. */
  | { kind: 'refuse'; proposed: string };

/**
 * Carries out a decision about a segment of an episode, by the same merge as every edit.
 * @returns the episode as it will be, equal to `episode` when that is so already; null when it has no
 *   segment of this id
 */
export function decided(episode: Episode, segmentId: string, decision: Decision): Episode | null {
  const segment = episode.segments.find(({ id }) => id === segmentId);
  if (!segment) return null;
  const after = decide(segment, decision);
  const segments = episode.segments.map((one) => (one === segment ? after : one));
  const merged = mergeEpisode(
    episode,
    { ...episode, segments },
    // The segments are those that were stored, so no id is new.
    { authoritative: true, replace: false, isTaken: () => false },
  );
  if (!merged.ok) throw new Error(merged.refusals[0]?.message);
  return merged.episode;
}

function decide(segment: Segment, decision: Decision): Segment {
  const { changes, related, refused } = segment;
  switch (decision.kind) {
    case 'link': {
      const { changeId: id } = decision;
      const isLinked = changes.some((change) => change.id === id);
      // The version stays the catalogue's to say: nobody stated it here.
      const linked = isLinked ? changes : [...changes, { id, version: null }];
      return { ...segment, changes: linked, refused: without(refused, id) };
    }
    case 'unlink':
      return { ...segment, changes: changes.filter(({ id }) => id !== decision.changeId) };
    case 'relate': {
      const { segmentId: id } = decision;
      return {
        ...segment,
        related: [...without(related, id), id],
        refused: without(refused, anchorOf(id)),
      };
    }
    case 'unrelate':
      return { ...segment, related: without(related, decision.segmentId) };
    case 'refuse':
      return { ...segment, refused: [...without(refused, decision.proposed), decision.proposed] };
  }
}

function without(list: readonly string[], value: string): string[] {
  return list.filter((one) => one !== value);
}
