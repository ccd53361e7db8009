import type { PlacedSegment } from './entries.js';

/** Sorts segments in place: newest episode (highest number) first, then note order. */
export function newestFirst(segments: PlacedSegment[]): PlacedSegment[] {
  return segments.sort((a, b) => b.episode.number - a.episode.number || a.position - b.position);
}
