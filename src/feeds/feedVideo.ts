import { embedAddress, videoHost, videoPicture } from '../domain/video.js';
import { feedAddress } from './feedAddress.js';

/** A video at its host: a page, never a file that an app could load. */
export interface FeedVideo {
  /** The page of the video. */
  url: string;
  /** `YouTube`. */
  host: string;
  /** Where it plays inside other pages. */
  playerUrl: string | null;
  /** A picture of it. */
  pictureUrl: string | null;
}

/**
 * What feeds say of a video.
 * @returns null for none, and for what is no address of the web
 */
export function feedVideo(videoUrl: string | null): FeedVideo | null {
  const url = videoUrl !== null && /^https?:/i.test(videoUrl) ? feedAddress('', videoUrl) : null;
  if (url === null) return null;
  return {
    url,
    host: videoHost(url),
    playerUrl: embedAddress(url),
    pictureUrl: videoPicture(url),
  };
}
