import type { Enclosure, Episode, Segment } from '../../domain/episode.js';

/**
 * An episode that is here already, with what a feed knows of it: only what is empty here is filled,
 * since somebody may have written the rest. A file at the address that is stored follows the feed's
 * length and type.
 * @param taken the stored episode as it would be if the feed's texts and files replaced those here,
 *   with the ids of its segments kept
 */
export function fillEpisode(stored: Episode, taken: Episode): Episode {
  const hasSegments = stored.segments.length > 0;
  return {
    ...stored,
    guid: stored.guid ?? taken.guid,
    season: stored.season ?? taken.season,
    explicit: stored.explicit ?? taken.explicit,
    title: stored.title || taken.title,
    summary: stored.summary || taken.summary,
    status: taken.status,
    published: stored.published ?? taken.published,
    people: stored.people.length > 0 ? stored.people : taken.people,
    versions: stored.versions.length > 0 ? stored.versions : taken.versions,
    media: {
      videoUrl: stored.media.videoUrl ?? taken.media.videoUrl,
      enclosure: filledEnclosure(stored.media.enclosure, taken.media.enclosure),
    },
    duration: stored.duration ?? taken.duration,
    transcript: stored.transcript ?? taken.transcript,
    notesUrl: stored.notesUrl ?? taken.notesUrl,
    segments: hasSegments ? withTimes(stored.segments, taken.segments) : taken.segments,
    retiredIds: hasSegments ? stored.retiredIds : taken.retiredIds,
  };
}

function filledEnclosure(stored: Enclosure | null, taken: Enclosure | null): Enclosure | null {
  return stored === null || taken?.url === stored.url ? taken : stored;
}

function withTimes(stored: readonly Segment[], taken: readonly Segment[]): Segment[] {
  const times = new Map(taken.map(({ id, time }) => [id, time]));
  return stored.map((segment) => ({
    ...segment,
    time: segment.time ?? times.get(segment.id) ?? null,
  }));
}
