import { HEIGHT, WIDTH } from '../../cards/layout.js';
import { displayTitle, type Episode } from '../../domain/episode.js';
import type { Show } from '../../domain/show.js';
import { BUILT_IN_ICON } from '../../feeds/feedModel.js';
import { cardAddress } from '../cardAddress.js';

/** A picture as links to a page show it. */
export interface SharedPicture {
  /** A path under BASE_URL, or absolute. */
  address: string;
  /** In pixels; null when it is not known. */
  size: { width: number; height: number } | null;
  /** What it shows, in words. */
  alt: string;
  /** Whether it is drawn for wide previews, about 1.91:1. */
  isWide: boolean;
}

const BUILT_IN_SIZE = { width: 600, height: 600 };

/** The square picture of the show. */
export function showPicture({ artwork, title }: Pick<Show, 'artwork' | 'title'>): SharedPicture {
  return {
    address: artwork ?? BUILT_IN_ICON,
    size: artwork === null ? BUILT_IN_SIZE : null,
    alt: `Artwork of ${title}`,
    isWide: false,
  };
}

/** The picture of an episode: its card. */
export function episodePicture(show: Show, episode: Episode): SharedPicture {
  return {
    address: cardAddress(show, episode),
    size: { width: WIDTH, height: HEIGHT },
    alt: `${show.title}, episode ${episode.number}: ${displayTitle(episode)}`,
    isWide: true,
  };
}
