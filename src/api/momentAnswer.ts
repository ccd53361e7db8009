import { absoluteUrl, momentPath } from '../domain/address.js';
import type { PlacedSegment } from '../library/entries.js';
import type { MomentAnswer } from './shapes.js';

/** A segment as other things refer to it. */
export function momentAnswer(
  { episode, segment, start }: PlacedSegment,
  baseUrl: string,
): MomentAnswer {
  return {
    episode: episode.number,
    segmentId: segment.id,
    title: segment.title,
    startSeconds: start,
    url: absoluteUrl(baseUrl, momentPath(episode.number, segment.id, start)),
  };
}
