import { episodePath, momentPath } from '../domain/address.js';
import type { Seconds } from '../domain/timecode.js';
import type { EpisodeEntry } from '../library/entries.js';
import { xmlLine } from './xmlText.js';

/** A stretch of an episode, as players list it. */
export interface Chapter {
  start: Seconds;
  /** The next chapter's start; of the last the episode's end, null while that is unknown. */
  end: Seconds | null;
  /** One line of plain text. */
  title: string;
  /** The moment on the episode's page. */
  path: string;
  /** The segments that it holds; none for the intro. */
  segmentIds: string[];
}

type Opening = Omit<Chapter, 'end'>;

/**
 * The chapters of an episode, in time order. Segments without a confirmed start are left out;
 * segments that share a start are one chapter, named after all of them. When the first begins
 * later than 0:00, an `Intro` comes before it.
 * @returns none when no segment has a start: such an episode has no chapters file at all
 */
export function chaptersOf(entry: Pick<EpisodeEntry, 'episode' | 'segments'>): Chapter[] {
  const { number, duration } = entry.episode;
  const openings = openingsOf(entry);
  const first = openings[0];
  if (first && first.start > 0) {
    openings.unshift({ start: 0, title: 'Intro', path: episodePath(number), segmentIds: [] });
  }
  return openings.map((opening, i) => {
    const end = openings[i + 1]?.start ?? duration;
    return { ...opening, end: end !== null && end > opening.start ? end : null };
  });
}

function openingsOf({ episode, segments }: Pick<EpisodeEntry, 'episode' | 'segments'>): Opening[] {
  const openings: Opening[] = [];
  const timed = segments.flatMap(({ segment, start }) =>
    start === null ? [] : { segment, start },
  );
  for (const { segment, start } of timed.sort((a, b) => a.start - b.start)) {
    const title = xmlLine(segment.title);
    const last = openings.at(-1);
    if (last?.start === start) {
      last.title += ` · ${title}`;
      last.segmentIds.push(segment.id);
    } else {
      const path = momentPath(episode.number, segment.id, start);
      openings.push({ start, title, path, segmentIds: [segment.id] });
    }
  }
  return openings;
}
