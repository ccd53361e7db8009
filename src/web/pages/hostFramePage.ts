import { displayTitle, type Episode } from '../../domain/episode.js';
import { embedAddress, videoHost } from '../../domain/video.js';
import { webAddress } from '../webAddress.js';

/** The framed page in which the video of an episode plays. */
export interface HostFramePage {
  language: string;
  title: string;
  host: string;
  /** The host's address for it inside other pages. */
  src: string;
  /** Its page at the host. */
  href: string;
}

/** @returns null when the episode has no video that plays inside other pages */
export function hostFramePage(
  episode: Pick<Episode, 'number' | 'title' | 'media'>,
  language: string,
): HostFramePage | null {
  const href = webAddress(episode.media.videoUrl);
  const src = href === null ? null : embedAddress(href);
  if (href === null || src === null) return null;
  const host = videoHost(href);
  return { language, title: `${displayTitle(episode)} at ${host}`, host, src, href };
}
