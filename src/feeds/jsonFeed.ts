import { CHAPTERS_JSON_TYPE } from './chaptersJson.js';
import { episodesFeed, type FeedPage } from './episodesFeed.js';
import { rfc3339 } from './feedDate.js';
import { countedNumber, type FeedItem } from './feedItem.js';

/** The show's feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). See `episodesFeed`. */
export const jsonFeedDocument = episodesFeed({
  path: '/feed.json',
  type: 'application/feed+json',
  write: jsonText,
});

function jsonText({ feed, items, links }: FeedPage): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: links.self,
    description: feed.description,
    ...(links.next === null ? {} : { next_url: links.next }),
    ...(feed.iconUrl === null ? {} : { icon: feed.iconUrl }),
    ...(feed.author === '' ? {} : { authors: [{ name: feed.author }] }),
    language: feed.language,
    ...(feed.hubs.length === 0 ? {} : { hubs: feed.hubs.map((url) => ({ type: 'WebSub', url })) }),
    items: items.map((item) => jsonItem(item)),
  };
  return `${JSON.stringify(document)}\n`;
}

function jsonItem(item: FeedItem) {
  const { enclosure, video, published, updated, people, duration } = item;
  return {
    id: item.guid,
    url: item.url,
    title: item.title,
    // One of the two must be there.
    ...(item.html === ''
      ? { content_text: item.description || item.title }
      : { content_html: item.html }),
    ...(item.description === '' ? {} : { summary: item.description }),
    ...(video?.pictureUrl ? { image: video.pictureUrl } : {}),
    ...(published ? { date_published: rfc3339(published) } : {}),
    ...(updated ? { date_modified: rfc3339(updated) } : {}),
    ...(people.length === 0 ? {} : { authors: people.map(({ name }) => ({ name })) }),
    ...(enclosure
      ? {
          attachments: [
            {
              url: enclosure.url,
              mime_type: enclosure.type,
              size_in_bytes: enclosure.lengthBytes,
              ...(duration === null ? {} : { duration_in_seconds: duration }),
            },
          ],
        }
      : {}),
    _podcast: podcastOf(item),
  };
}

// JSON Feed has no words of its own for these (1.1, "Extensions": a key that begins with `_`).
function podcastOf({ number, season, type, duration, people, transcripts, ...item }: FeedItem) {
  const episode = countedNumber({ number, type });
  return {
    about: 'https://github.com/Podcastindex-org/podcast-namespace',
    episodeType: type,
    explicit: item.explicit,
    ...(season === null ? {} : { season }),
    ...(episode === null ? {} : { episode }),
    ...(duration === null ? {} : { duration: Math.round(duration) }),
    ...(people.length === 0 ? {} : { persons: people }),
    ...(transcripts.length === 0 ? {} : { transcripts }),
    ...(item.chaptersUrl === null
      ? {}
      : { chapters: { url: item.chaptersUrl, type: CHAPTERS_JSON_TYPE } }),
    ...(item.video === null ? {} : { contentLink: { href: item.video.url } }),
  };
}
