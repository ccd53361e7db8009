import type { Episode } from './episode.js';

/**
 * What feeds know an episode by, for ever: the guid that it brought along from another feed, else one
 * made of its number. It holds no address, so that it outlives every move.
 */
export function episodeGuid({ number, guid }: Pick<Episode, 'number' | 'guid'>): string {
  return guid ?? `urn:runbook:episode:${number}`;
}

/** What feeds know a segment by, for ever; see `Segment.id`. */
export function segmentGuid(segmentId: string): string {
  return `urn:runbook:segment:${segmentId}`;
}
