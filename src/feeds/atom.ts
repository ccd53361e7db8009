import { chaptersPsc } from './chaptersPsc.js';
import { CHAPTERS_JSON_TYPE } from './chaptersJson.js';
import { episodesFeed, type FeedPage } from './episodesFeed.js';
import { rfc3339 } from './feedDate.js';
import { countedNumber, type FeedItem } from './feedItem.js';
import type { Feed } from './feedModel.js';
import { iriOf } from './iri.js';
import type { PageLinks } from './pageLinks.js';
import { HISTORY_NAMESPACE, ITUNES_NAMESPACE, PODCAST_NAMESPACE } from './rssElements.js';
import { GENERATOR } from './rssText.js';
import { cdata, XML_DECLARATION, xmlElement, type Xml } from './xmlElement.js';

const ATOM_TYPE = 'application/atom+xml';

/** Atom demands a date: this one says that nothing was ever saved. */
const NEVER = new Date(0);

/**
 * The show's feed as Atom 1.0 (RFC 4287), with paging by RFC 5005. An entry was last updated when its
 * text last changed. See `episodesFeed`.
 */
export const atomDocument = episodesFeed({ path: '/atom.xml', type: ATOM_TYPE, write: atomText });

function atomText({ feed, items, links }: FeedPage): string {
  const root = xmlElement(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:fh': HISTORY_NAMESPACE,
      'xmlns:itunes': ITUNES_NAMESPACE,
      'xmlns:podcast': PODCAST_NAMESPACE,
      'xml:lang': feed.language,
    },
    ...feedElements(feed, links),
    ...items.map((item) => entry(item, feed)),
  );
  return `${XML_DECLARATION}${root.xml}\n`;
}

function feedElements(feed: Feed, links: PageLinks): Xml[] {
  const { self, first, previous, next, last } = links;
  const pages = { first, previous, next, last };
  const isWhole = Object.values(pages).every((href) => href === null);
  return [
    // The identity of the podcast where it has one, so that a move does not make another feed of it.
    xmlElement('id', {}, feed.guid === null ? (first ?? self) : `urn:uuid:${feed.guid}`),
    xmlElement('title', {}, feed.title),
    xmlElement('subtitle', {}, feed.description),
    xmlElement('updated', {}, rfc3339(feed.updated ?? NEVER)),
    xmlElement('author', {}, xmlElement('name', {}, feed.author || feed.title)),
    link('alternate', feed.homeUrl, 'text/html'),
    link('self', self, ATOM_TYPE),
    ...feed.hubs.map((hub) => link('hub', hub, null)),
    ...Object.entries(pages).flatMap(([rel, href]) =>
      href === null ? [] : [link(rel, href, ATOM_TYPE)],
    ),
    ...(isWhole ? [xmlElement('fh:complete', {})] : []),
    ...(feed.iconUrl === null ? [] : [xmlElement('icon', {}, feed.iconUrl)]),
    ...(feed.copyright === null ? [] : [xmlElement('rights', {}, `© ${feed.copyright}`)]),
    xmlElement('generator', {}, GENERATOR),
  ];
}

function entry(item: FeedItem, feed: Feed): Xml {
  const { enclosure, video, published, chapters } = item;
  return xmlElement(
    'entry',
    {},
    xmlElement('id', {}, iriOf(item.guid)),
    xmlElement('title', {}, item.title),
    ...item.people.map(({ name }) => xmlElement('author', {}, xmlElement('name', {}, name))),
    link('alternate', item.url, 'text/html'),
    ...(enclosure
      ? [
          xmlElement('link', {
            rel: 'enclosure',
            href: enclosure.url,
            type: enclosure.type,
            length: enclosure.lengthBytes,
          }),
        ]
      : []),
    ...(video
      ? [xmlElement('link', { rel: 'related', href: video.url, title: `Watch on ${video.host}` })]
      : []),
    ...(published ? [xmlElement('published', {}, rfc3339(published))] : []),
    xmlElement('updated', {}, rfc3339(item.updated ?? feed.updated ?? NEVER)),
    ...(item.description === '' ? [] : [xmlElement('summary', {}, item.description)]),
    ...(item.html === '' ? [] : [xmlElement('content', { type: 'html' }, cdata(item.html))]),
    ...podcastElements(item, feed),
    ...(chapters.length === 0 ? [] : [{ xml: chaptersPsc(chapters, feed.homeUrl) }]),
  );
}

// Atom has no words of its own for these (RFC 4287, 6: extensions may stand in an entry).
function podcastElements(item: FeedItem, feed: Feed): Xml[] {
  const { season, duration, people, transcripts, chaptersUrl } = item;
  const known = (name: string, value: number | null) =>
    value === null ? [] : [xmlElement(name, {}, String(value))];
  return [
    ...known('itunes:duration', duration === null ? null : Math.round(duration)),
    ...known('podcast:season', season),
    ...known('podcast:episode', countedNumber(item)),
    ...people.map(({ name, role }) => xmlElement('podcast:person', { role: role || null }, name)),
    ...transcripts.map(({ url, type }) =>
      xmlElement('podcast:transcript', { url, type, language: feed.language }),
    ),
    ...(chaptersUrl === null
      ? []
      : [xmlElement('podcast:chapters', { url: chaptersUrl, type: CHAPTERS_JSON_TYPE })]),
  ];
}

function link(rel: string, href: string, type: string | null): Xml {
  return xmlElement('link', { rel, href, type });
}
