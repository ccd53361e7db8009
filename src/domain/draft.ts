import type { Episode, EpisodeType, Segment, Status } from './episode.js';

/** A segment as notes state it: its id is known only when they write it. */
export type SegmentDraft = Omit<Segment, 'id'> & { id: string | null };

/**
 * An episode as notes state it. What they do not state is null or empty; whether that clears what
 * is stored depends on the form of the notes (see merge.ts).
 */
export type EpisodeDraft = Omit<Episode, 'number' | 'type' | 'status' | 'complete' | 'segments'> & {
  number: number | null;
  type: EpisodeType | null;
  status: Status | null;
  complete: boolean | null;
  segments: SegmentDraft[];
};

/** A draft that states nothing. */
export function emptyDraft(): EpisodeDraft {
  return {
    number: null,
    type: null,
    season: null,
    guid: null,
    explicit: null,
    title: '',
    summary: '',
    status: null,
    published: null,
    complete: null,
    people: [],
    versions: [],
    media: { videoUrl: null, enclosure: null },
    duration: null,
    transcript: null,
    notesUrl: null,
    segments: [],
    retiredIds: [],
  };
}
