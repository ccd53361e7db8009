import type { ChangeId } from '../domain/changeId.js';
import type { Segment } from '../domain/episode.js';
import type { Version } from '../domain/version.js';

/** A segment and the episode that it belongs to. */
export interface SegmentPlace {
  /** Number of the episode. */
  episode: number;
  segment: Segment;
}

interface Proposed {
  /** The unlinked segment that it is proposed for. */
  segment: Segment;
  /** Its place in its episode, from 1, in note order. */
  position: number;
  /**
   * From 0 to 1: how alike the texts are by the words that they share (1: the same words), lowered
   * where versions are not known (0.9) or differ (0.7). 1 also where a person said that they belong together.
   */
  score: number;
  /** The words that both have, as the segment writes them, the rarest first. */
  words: string[];
}

/** That a segment discusses a change. */
export interface ChangeProposal extends Proposed {
  kind: 'change';
  changeId: ChangeId;
  /** The catalogue's title, else that of a segment that discusses it. */
  title: string;
  version: Version | null;
  /** The segment linked to the change that is more alike than the change's own text; null when none is. */
  said: SegmentPlace | null;
}

/** That two segments, neither of them linked, speak of the same thing. */
export interface SegmentProposal extends Proposed {
  kind: 'segment';
  other: SegmentPlace;
}

export type Proposal = ChangeProposal | SegmentProposal;
