import { rssFeed } from '../../feeds/rss.js';
import { text } from '../answer.js';
import type { Route } from './route.js';

export const feed: Route = (_ask, site) => {
  const library = site.library();
  return text(
    'application/rss+xml; charset=utf-8',
    rssFeed({
      show: library.show(),
      episodes: library.episodes(),
      baseUrl: site.baseUrl,
      builtInArtwork: '/artwork.png',
    }),
  );
};
