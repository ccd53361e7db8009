import type RSS from 'rss';
import { pscElement } from './chaptersPsc.js';
import { descriptionHtml } from './descriptionHtml.js';
import { rfc822 } from './feedDate.js';
import { countedNumber, type FeedItem } from './feedItem.js';
import type { Feed } from './feedModel.js';
import { personElement } from './rssChannel.js';
import { element, known, type XmlElements } from './rssElements.js';
import { CHAPTERS_JSON_TYPE } from './chaptersJson.js';

/** An episode as an item of RSS. */
export function rssItem(item: FeedItem, feed: Feed): RSS.ItemOptions {
  const { enclosure } = item;
  const author = item.people.map(({ name }) => name).join(', ') || feed.author;
  return {
    title: item.title,
    description: descriptionHtml(item.description),
    url: item.url,
    guid: item.guid,
    // The package writes dates in GMT, where midnight may be the day before: pubDate is written below.
    date: '',
    custom_elements: [
      ...textElements(item),
      ...itunesElements(item),
      ...podcastElements(item, feed),
      ...videoElements(item, feed),
    ],
    ...(author === '' ? {} : { author }),
    // Without a length that was measured there is none: the package would write a 0.
    ...(enclosure && {
      enclosure: { url: enclosure.url, type: enclosure.type, size: enclosure.lengthBytes },
    }),
  };
}

function textElements({ published, html }: FeedItem): XmlElements {
  return [
    ...(published ? [{ pubDate: rfc822(published) }] : []),
    ...(html === '' ? [] : [{ 'content:encoded': { _cdata: html } }]),
  ];
}

function itunesElements({ number, season, type, duration, explicit }: FeedItem): XmlElements {
  return [
    ...known('itunes:duration', duration === null ? null : Math.round(duration)),
    ...known('itunes:season', season),
    ...known('itunes:episode', countedNumber({ number, type })),
    { 'itunes:episodeType': type },
    { 'itunes:explicit': String(explicit) },
  ];
}

function podcastElements(item: FeedItem, feed: Feed): XmlElements {
  const { season, people, transcripts, chapters, chaptersUrl } = item;
  return [
    ...known('podcast:season', season),
    ...known('podcast:episode', countedNumber(item)),
    ...people.map(personElement),
    ...transcripts.map(({ url, type }) =>
      element('podcast:transcript', { url, type, language: feed.language }),
    ),
    ...(chaptersUrl === null
      ? []
      : [element('podcast:chapters', { url: chaptersUrl, type: CHAPTERS_JSON_TYPE })]),
    ...(chapters.length === 0 ? [] : [pscElement(chapters, feed.homeUrl)]),
  ];
}

// A page at a host is no file: apps would take it for one as an enclosure or as `media:content url`.
function videoElements({ video }: FeedItem, { artworkUrl }: Feed): XmlElements {
  if (!video) return [];
  const { url, host, playerUrl } = video;
  const picture = video.pictureUrl ?? artworkUrl;
  const thumbnail = picture === null ? [] : [element('media:thumbnail', { url: picture })];
  return [
    element('podcast:contentLink', { href: url }, `Watch on ${host}`),
    ...(playerUrl === null
      ? []
      : [
          element(
            'media:content',
            { medium: 'video' },
            element('media:player', { url: playerUrl }),
            ...thumbnail,
          ),
        ]),
  ];
}
