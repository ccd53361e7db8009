import type { Cue } from '../captions/cue.js';
import type { Doubt } from '../captions/placing/doubt.js';
import { placeSegments, type Placement } from '../captions/placing/placeSegments.js';
import type { Episode, Segment } from '../domain/episode.js';
import { isSetByPerson } from '../domain/proposedTimes.js';
import type { Seconds } from '../domain/timecode.js';
import { plainText } from '../markdown/plain.js';

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
  /** Why nothing is proposed at all; null when captions and notes belong together as far as one can tell. */
  doubt: Doubt | null;
}

/** Places the segments of an episode in its captions; none beyond its end, where that is known. */
export function proposalsFor(
  { segments, duration }: Pick<Episode, 'segments' | 'duration'>,
  cues: readonly Cue[],
): Proposals {
  const { placements, ...whole } = placeSegments(
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
    if (!isSet && placement.start !== null && placement.start > (duration ?? Infinity)) {
      return { start: null, confidence: 0, heard: '', segment, isSet };
    }
    // A second early is heard in full; a second late has lost the first word.
    const start = placement.start === null || isSet ? placement.start : Math.floor(placement.start);
    return { ...placement, start, segment, isSet };
  });
  return { items, ...whole };
}

/**
 * The starts that are sure enough to be put down as proposed, by segment id.
 * @param least the confidence that is sure enough, from 0 to 1
 */
export function sureStarts({ items }: Proposals, least: number): ReadonlyMap<string, Seconds> {
  return new Map(
    items.flatMap(({ segment, start, isSet, confidence }) =>
      isSet || start === null || confidence < least ? [] : [[segment.id, start] as const],
    ),
  );
}
