import type { ChangeId } from './changeId.js';
import { startOf, type Episode, type Segment } from './episode.js';
import type { Seconds } from './timecode.js';
import type { Version } from './version.js';

/** A segment discussing a change. */
export interface Mention {
  changeId: ChangeId;
  episode: number;
  segmentId: string;
  /** Title of the segment. */
  title: string;
  start: Seconds | null;
  /** The version that the segment states for this change. */
  version: Version | null;
}

/**
 * Every mention of an episode, in note order. The one place where mentions come from: what a
 * segment discusses and where a change was discussed are both read from this list.
 */
export function mentionsOf(episode: Pick<Episode, 'number' | 'segments'>): Mention[] {
  return episode.segments.flatMap((segment) => mentionsOfSegment(episode.number, segment));
}

function mentionsOfSegment(episode: number, segment: Segment): Mention[] {
  return segment.changes.map((ref) => ({
    changeId: ref.id,
    episode,
    segmentId: segment.id,
    title: segment.title,
    start: startOf(segment),
    version: ref.version,
  }));
}
