import { PSC_NAMESPACE } from './chaptersPsc.js';
import { episodesFeed } from './episodesFeed.js';
import { channelElements } from './rssChannel.js';
import { rssItem } from './rssItem.js';
import { RSS_TYPE, rssText } from './rssText.js';

const NAMESPACES = {
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  podcast: 'https://podcastindex.org/namespace/1.0',
  media: 'http://search.yahoo.com/mrss/',
  psc: PSC_NAMESPACE,
};

/**
 * The show's feed as RSS 2.0 with the itunes, content, atom, podcast, media and psc namespaces.
 * See `episodesFeed`.
 */
export const rssDocument = episodesFeed({
  path: '/feed.xml',
  type: RSS_TYPE,
  write: ({ feed, items, links }) =>
    rssText({
      ...feed,
      links,
      namespaces: NAMESPACES,
      elements: channelElements(feed),
      items: items.map((item) => rssItem(item, feed)),
    }),
});
