import { absoluteUrl } from '../../domain/address.js';
import type { Library } from '../../library/entries.js';
import { head, type PageHead } from './head.js';

export interface SubscribePage {
  head: PageHead;
  feedUrl: string;
  /** How many episodes a podcast app can show, and how many there are. */
  playable: number;
  total: number;
}

/** How to follow the show. */
export function subscribePage(library: Library, baseUrl: string): SubscribePage {
  const { title } = library.show();
  const episodes = library.episodes();
  return {
    head: head(
      'Subscribe',
      '/subscribe',
      'subscribe',
      `Follow ${title} in a podcast app or a feed reader: one address for both.`,
    ),
    feedUrl: absoluteUrl(baseUrl, '/feed.xml'),
    playable: episodes.filter(({ episode }) => episode.media.enclosure !== null).length,
    total: episodes.length,
  };
}
