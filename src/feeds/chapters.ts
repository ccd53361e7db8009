import { episodePath, momentPath } from '../domain/address.js';
import type { Seconds } from '../domain/timecode.js';
import type { EpisodeEntry } from '../library/entries.js';
import { xmlLine } from './xmlText.js';

/** A stretch of an episode, as players list it. */
export interface Chapter {
  start: Seconds;
  /** Where what it holds ends (domain/ends.ts); null while that is unknown. */
  end: Seconds | null;
  /** The next chapter's start, of the last the media's end: for forms in which a chapter must end. */
  until: Seconds | null;
  /** One line of plain text. */
  title: string;
  /** The moment on the episode's page. */
  path: string;
  /** The segments that it holds; none for what comes before the first. */
  segmentIds: string[];
}

type Opening = Omit<Chapter, 'until'>;

/**
 * The chapters of an episode, in time order, from 0:00. Segments without a confirmed start are left
 * out; segments that share a start are one chapter, named after all of them. What comes before the
 * first is a chapter of its own: `Intro` when the notes cover all of the episode and every start is
 * known; otherwise it may hold segments that nobody has written down or placed, so that it is called
 * `Start`, which says nothing of what it holds, and its end is not known.
 * @returns none when no segment has a start: such an episode has no chapters file at all
 */
export function chaptersOf(entry: Pick<EpisodeEntry, 'episode' | 'segments'>): Chapter[] {
  const { number, duration } = entry.episode;
  const openings = openingsOf(entry);
  const first = openings[0];
  if (first && first.start > 0) {
    const before = isWholeInTime(entry)
      ? { title: 'Intro', end: first.start }
      : { title: 'Start', end: null };
    openings.unshift({ start: 0, ...before, path: episodePath(number), segmentIds: [] });
  }
  return openings.map((opening, i) => {
    const bound = openings[i + 1]?.start ?? duration;
    const until = bound !== null && bound > opening.start ? bound : null;
    return { ...opening, end: earlier(opening.end, until), until };
  });
}

function isWholeInTime({ episode, segments }: Pick<EpisodeEntry, 'episode' | 'segments'>): boolean {
  return episode.complete && segments.every(({ start }) => start !== null);
}

// Chapters do not overlap: players of WebVTT drop those that do.
function earlier(end: Seconds | null, until: Seconds | null): Seconds | null {
  return end !== null && until !== null ? Math.min(end, until) : end;
}

function openingsOf({ episode, segments }: Pick<EpisodeEntry, 'episode' | 'segments'>): Opening[] {
  const openings: Opening[] = [];
  const timed = segments.flatMap(({ segment, start, end }) =>
    start === null ? [] : { segment, start, end },
  );
  for (const { segment, start, end } of timed.sort((a, b) => a.start - b.start)) {
    // U+0085 is a line break to some readers, and no white space to JavaScript.
    const title = xmlLine(segment.title.replaceAll('\u0085', ' '));
    const last = openings.at(-1);
    if (last?.start === start) {
      last.title += ` · ${title}`;
      last.end = last.end !== null && end !== null ? Math.max(last.end, end) : null;
      last.segmentIds.push(segment.id);
    } else {
      const path = momentPath(episode.number, segment.id, start);
      openings.push({ start, end, title, path, segmentIds: [segment.id] });
    }
  }
  return openings;
}
