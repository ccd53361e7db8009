import { episodePath, momentPath } from '../../domain/address.js';
import { displayTitle, type Episode } from '../../domain/episode.js';
import type { PlacedSegment } from '../../library/entries.js';
import { dayView, type DayView } from './day.js';
import { isPlayableIn, type Listening } from '../../listening/listening.js';
import { segmentView, type AreaLink, type SegmentView, type TimeView } from './segmentView.js';

/** An episode as lists name it. */
export interface EpisodeLabel {
  number: number;
  title: string;
  /** False when the title is only `Episode 16`. */
  hasTitle: boolean;
  href: string;
  date: DayView | null;
}

/** Segments of one episode, below its name. */
export interface EpisodeGroup {
  /** Of the group on its page. */
  anchor: string;
  episode: EpisodeLabel;
  /** What is to be said of the group; null when nothing is. */
  line: string | null;
  segments: SegmentView[];
}

export function episodeLabel(episode: Episode): EpisodeLabel {
  return {
    number: episode.number,
    title: displayTitle(episode),
    hasTitle: !['', `Episode ${episode.number}`].includes(episode.title),
    href: episodePath(episode.number),
    date: dayView(episode.published),
  };
}

/** Whether an episode has anything to play. */
export function isPlayable(episode: Episode): boolean {
  return episode.media.enclosure !== null || episode.media.videoUrl !== null;
}

/**
 * A segment on any page but its episode's: its time leads to the moment on the episode's page.
 * @param listening what plays on that page itself: there, a press on the time plays it
 */
export function mentionView(
  placed: PlacedSegment,
  areas: readonly AreaLink[],
  listening: Listening | null = null,
): SegmentView {
  return segmentView(placed, areas, { ...timeLink(placed, listening), topHeading: 4 });
}

/** Where the time of a segment leads on any page but its episode's, and what a press on it plays there. */
export function timeLink(
  { episode, segment, start }: PlacedSegment,
  listening: Listening | null,
): { timeHref: string | null; plays: TimeView['plays'] } {
  return {
    timeHref: isPlayable(episode) ? momentPath(episode.number, segment.id, start) : null,
    plays: isPlayableIn(listening, episode.number)
      ? { episode: episode.number, segment: segment.id }
      : null,
  };
}

/**
 * Segments under their episodes; both keep the order that they come in.
 * @param here the path of the page that shows them: labels that only lead back to it are left out
 * @param listening what plays on that page
 * @param part what sets these groups apart from others of the same episodes on that page
 */
export function groupByEpisode(
  placed: readonly PlacedSegment[],
  areas: readonly AreaLink[],
  here: string,
  listening: Listening | null,
  part = '',
): EpisodeGroup[] {
  const groups = new Map<number, EpisodeGroup>();
  for (const one of placed) {
    const { number } = one.episode;
    const group = groups.get(number) ?? {
      anchor: `${part}episode-${number}`,
      episode: episodeLabel(one.episode),
      line: null,
      segments: [],
    };
    group.segments.push(withoutLabel(mentionView(one, areas, listening), here));
    groups.set(number, group);
  }
  return [...groups.values()];
}

function withoutLabel(view: SegmentView, here: string): SegmentView {
  return {
    ...view,
    changes: view.changes.filter(({ href }) => href !== here),
    versions: view.versions.filter(({ href }) => href !== here),
    areas: view.areas.filter(({ href }) => href !== here),
  };
}
