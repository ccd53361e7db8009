import type { Episode } from '../../domain/episode.js';
import { formatTimecode, type Seconds } from '../../domain/timecode.js';
import { webAddress } from '../webAddress.js';
import { videoHost } from '../../domain/video.js';
import { fileMoment, videoMoment } from '../videoMoment.js';

/** What can be played. `src` begins at the moment that the address names. */
export interface Player {
  audio: { src: string; download: string } | null;
  video: { href: string; host: string } | null;
  length: string | null;
}

/** Where a start leads on the page of its episode: to its second of the file, else of the video. */
export function playHref(episode: Episode, start: Seconds): string | null {
  const { enclosure, videoUrl } = episode.media;
  if (enclosure) return fileMoment(enclosure.url, start);
  const video = webAddress(videoUrl);
  return video === null ? null : videoMoment(video, start);
}

/** The player of an episode, set to a moment; null when there is nothing to play. */
export function playerOf(episode: Episode, moment: Seconds | null): Player | null {
  const { enclosure, videoUrl } = episode.media;
  const video = linkOf(videoUrl);
  if (!enclosure && !video) return null;
  const file = enclosure?.url ?? '';
  return {
    audio: enclosure && {
      src: moment === null ? file : fileMoment(file, moment),
      download: file,
    },
    video: video && {
      href: moment === null ? video.href : videoMoment(video.href, moment),
      host: videoHost(video.href),
    },
    length: episode.duration === null ? null : formatTimecode(Math.round(episode.duration)),
  };
}

/** An address with its host's name; null when it is none or not one of the web. */
export function linkOf(url: string | null): { href: string; host: string } | null {
  const href = webAddress(url);
  return href === null ? null : { href, host: new URL(href).hostname.replace(/^www\./, '') };
}
