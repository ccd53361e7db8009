import type { Cue } from '../../captions/cue.js';
import { placeSegments, type Placement } from '../../captions/placing/placeSegments.js';
import type { Episode, Segment } from '../../domain/episode.js';
import { isSetByPerson } from '../../domain/proposedTimes.js';
import { plainText } from '../../markdown/plain.js';

/** A segment, and where captions say that it begins: on a whole second. */
export interface Proposal extends Placement {
  segment: Segment;
  /** Whether a person set its time: then this is no proposal, and `start` is what was set. */
  isSet: boolean;
}

export interface Proposals {
  /** One a segment, in note order. */
  items: Proposal[];
  /** Mean confidence of those that no person set, from 0 to 1. */
  confidence: number;
}

/** Places the segments of an episode in its captions. */
export function proposalsFor({ segments }: Episode, cues: readonly Cue[]): Proposals {
  const { placements, confidence } = placeSegments(
    segments.map((segment) => ({
      title: segment.title,
      notes: `${plainText(segment.notes)} ${segment.version ?? ''}`,
      ids: segment.changes.map(({ id }) => id),
      start: isSetByPerson(segment) ? (segment.time?.start ?? null) : null,
    })),
    cues,
  );
  const items = segments.map((segment, i): Proposal => {
    const placement = placements[i] ?? { start: null, confidence: 0, heard: '' };
    const isSet = isSetByPerson(segment);
    // A second early is heard in full; a second late has lost the first word.
    const start = placement.start === null || isSet ? placement.start : Math.floor(placement.start);
    return { ...placement, start, segment, isSet };
  });
  return { items, confidence };
}
