import { PSC_NAMESPACE } from './chaptersPsc.js';
import { episodesFeed } from './episodesFeed.js';
import { channelElements } from './rssChannel.js';
import { ITUNES_NAMESPACE, PODCAST_NAMESPACE } from './rssElements.js';
import { rssItem } from './rssItem.js';
import { RSS_TYPE, rssText } from './rssText.js';

const NAMESPACES = {
  itunes: ITUNES_NAMESPACE,
  podcast: PODCAST_NAMESPACE,
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
