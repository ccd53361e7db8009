import { momentPath, episodePath } from '../../domain/address.js';
import { displayTitle, startOf, type Episode } from '../../domain/episode.js';
import { embedAddress, videoHost } from '../../domain/video.js';
import { BUILT_IN_ICON } from '../../feeds/feedModel.js';
import type { Library, PlacedSegment } from '../../library/entries.js';
import {
  isPlayableHere,
  type Listening,
  type Recording,
  type Stretch,
} from '../../listening/listening.js';
import { untilOf } from '../../listening/stretches.js';
import { webAddress } from '../webAddress.js';

/**
 * What a page gives its player.
 * @param placed the segments whose stretches can be played, in the order in which they are; those
 * without a start, or of an episode that cannot be played here, are left out
 * @param here the episode whose page it is: it can be played even if none of its segments has a start
 * @returns null when the page has nothing to play
 */
export function listeningView(
  library: Pick<Library, 'show'>,
  placed: readonly PlacedSegment[],
  here: Episode | null = null,
): Listening | null {
  const episodes = new Set([...(here ? [here] : []), ...placed.map(({ episode }) => episode)]);
  const recordings = [...episodes].map(recordingOf).filter(isPlayableHere);
  if (recordings.length === 0) return null;
  const playable = new Set(recordings.map(({ episode }) => episode));
  const stretches = placed
    .filter(({ episode }) => playable.has(episode.number))
    .flatMap((one) => stretchOf(one) ?? []);
  if (stretches.length === 0 && here === null) return null;
  const show = library.show();
  // A picture elsewhere would tell that host who listens.
  const artwork = show.artwork?.startsWith('/') === true ? show.artwork : BUILT_IN_ICON;
  return { show: show.title, artwork, here: here?.number ?? null, recordings, stretches };
}

/** What can be played of an episode on a page of ours. */
export function recordingOf(episode: Episode): Recording {
  const { enclosure, videoUrl } = episode.media;
  const video = webAddress(videoUrl);
  const isEmbeddable = video !== null && embedAddress(video) !== null;
  return {
    episode: episode.number,
    title: displayTitle(episode),
    href: episodePath(episode.number),
    duration: episode.duration,
    file: enclosure && {
      src: enclosure.url,
      kind: enclosure.type.startsWith('video/') ? 'video' : 'audio',
    },
    hosted: isEmbeddable
      ? { frame: `/player/${episode.number}`, host: videoHost(video), href: video }
      : null,
  };
}

function stretchOf({ episode, segment, start, end }: PlacedSegment): Stretch | null {
  if (start === null) return null;
  const starts = episode.segments.map(startOf).filter((other) => other !== null);
  return {
    episode: episode.number,
    segment: segment.id,
    title: segment.title,
    href: momentPath(episode.number, segment.id, start),
    start,
    end,
    until: untilOf({ start, end }, starts, episode.duration),
  };
}
