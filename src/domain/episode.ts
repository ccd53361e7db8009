import type { ChangeId } from './changeId.js';
import { publicationMoment } from './publicationDate.js';
import type { Seconds } from './timecode.js';
import type { Version } from './version.js';

/** The shapes of an episode. Unknown is null and stays null: nothing is made up to fill a field. */

export type EpisodeType = 'full' | 'trailer' | 'bonus';
export type Status = 'draft' | 'scheduled' | 'published';

export interface Person {
  name: string;
  /** `host`, `guest`, ... as `podcast:person` names roles, in lower case. */
  role: string;
}

/** A file that a podcast app can load. */
export interface Enclosure {
  /** Absolute, or a path under `/media/` of this installation, percent-encoded. */
  url: string;
  type: string;
  /** The true length; null while nobody has measured it. */
  lengthBytes: number | null;
}

export interface Media {
  /** The page of the video at its host, such as YouTube. */
  videoUrl: string | null;
  enclosure: Enclosure | null;
}

export interface SegmentTime {
  start: Seconds;
  /** Only when the notes write it; see ends.ts for the ends that follow from the next start. */
  end: Seconds | null;
  /** Proposed by a machine and not yet confirmed: never shown to listeners. */
  proposed: boolean;
}

/** A change that a segment discusses, with the version that the segment states for it. */
export interface ChangeRef {
  id: ChangeId;
  version: Version | null;
}

export interface Segment {
  /** Kept for ever, unique in the library; its anchor is `s-<id>`. */
  id: string;
  section: string | null;
  /** One line of plain text, never empty. */
  title: string;
  /** Markdown; empty when there is none. */
  notes: string;
  time: SegmentTime | null;
  /** The version that the segment states, the first when it states several. */
  version: Version | null;
  changes: ChangeRef[];
  /** Slugs of areas. */
  areas: string[];
  highlight: boolean;
  /** Ids of segments, of this episode or others, that speak of the same thing. Said by one of the two, it holds for both. */
  related: string[];
  /** What was proposed for it and refused: IDs of changes, anchors of segments (`s-k3f9`), starts (`25:29`). */
  refused: string[];
}

export interface Episode {
  /** Whole, from 0. */
  number: number;
  type: EpisodeType;
  /** Whole, from 1; null when the show does not count in seasons. */
  season: number | null;
  /** The guid that subscribers know it by from another feed, one line; null for our own (episodeGuid.ts). */
  guid: string | null;
  /** Whether it is for adults only; null: as the show says. */
  explicit: boolean | null;
  /** One line of plain text without the number; empty when the episode has no title of its own. */
  title: string;
  /** Markdown; empty when there is none. */
  summary: string;
  status: Status;
  /** `2026-03-31`, or a date and time with its offset; null when it is not known. */
  published: string | null;
  /** Whether the notes cover all of the episode. */
  complete: boolean;
  people: Person[];
  /** The versions that the episode covers, in order. */
  versions: Version[];
  media: Media;
  duration: Seconds | null;
  /** A WebVTT or SRT file: absolute, or a path under `/media/`. */
  transcript: string | null;
  /** Where the notes were first published. */
  notesUrl: string | null;
  /** In note order: as the producer wrote them. */
  segments: Segment[];
  /** Ids of segments that were removed, so that they are not given out again. */
  retiredIds: string[];
}

/** The start that listeners may see: null while it is unknown or only proposed. */
export function startOf(segment: Pick<Segment, 'time'>): Seconds | null {
  return segment.time && !segment.time.proposed ? segment.time.start : null;
}

/** The HTML anchor of a segment, without `#`. */
export function anchorOf(segmentId: string): string {
  return `s-${segmentId}`;
}

/** The name that pages show for an episode: its title, else `Episode 15`. */
export function displayTitle(episode: Pick<Episode, 'number' | 'title'>): string {
  return episode.title === '' ? `Episode ${episode.number}` : episode.title;
}

/**
 * Whether readers may see an episode at `now` (milliseconds since 1970): published, or scheduled
 * for a moment that has come. A day without a time comes at midnight in the show's time zone.
 */
export function isPublic(
  { status, published }: Pick<Episode, 'status' | 'published'>,
  now: number,
  timeZone: string,
): boolean {
  if (status === 'published') return true;
  return (
    status === 'scheduled' && published !== null && publicationMoment(published, timeZone) <= now
  );
}
