import type { Feed } from './feedModel.js';
import { feedAddress } from './feedAddress.js';
import { element, known, type XmlElements } from './rssElements.js';
import { xmlLine } from './xmlText.js';

/** What podcast apps want to know of a show: the tags of iTunes and of the podcast namespace. */
export function channelElements(feed: Feed): XmlElements {
  return [...itunesElements(feed), ...podcastElements(feed), ...feed.people.map(personElement)];
}

/** `podcast:person`, of the show or of an episode. */
export function personElement({ name, role }: Feed['people'][number]): Record<string, unknown> {
  return element('podcast:person', { role: role || null }, name);
}

function itunesElements(feed: Feed): XmlElements {
  const [category, subcategory] = feed.category;
  const nested = subcategory ? [element('itunes:category', { text: subcategory })] : [];
  return [
    ...known('itunes:author', feed.author),
    { 'itunes:type': feed.type },
    { 'itunes:explicit': String(feed.explicit) },
    ...(category ? [element('itunes:category', { text: category }, ...nested)] : []),
    ...(feed.artworkUrl === null ? [] : [element('itunes:image', { href: feed.artworkUrl })]),
    ...(feed.email === null ? [] : [ownerElement(feed, feed.email)]),
    ...known('itunes:new-feed-url', feed.newFeedUrl),
  ];
}

function ownerElement({ author }: Feed, email: string): Record<string, unknown> {
  return { 'itunes:owner': [...known('itunes:name', author), { 'itunes:email': email }] };
}

function podcastElements({ guid, email, locked, medium, ...feed }: Feed): XmlElements {
  return [
    ...known('podcast:guid', guid),
    element('podcast:locked', { owner: email }, locked ? 'yes' : 'no'),
    { 'podcast:medium': medium },
    ...updateFrequency(feed),
    ...license(feed),
    ...feed.funding.flatMap(({ title, url }) => {
      const address = feedAddress('', url);
      return address === null ? [] : [element('podcast:funding', { url: address }, xmlLine(title))];
    }),
    ...feed.txt.map(({ purpose, text }) =>
      element('podcast:txt', { purpose: purpose && xmlLine(purpose) }, xmlLine(text)),
    ),
  ];
}

function updateFrequency({ updateFrequency: frequency }: Pick<Feed, 'updateFrequency'>) {
  if (frequency === null) return [];
  const rrule = frequency.rrule?.replace(/^RRULE:/i, '') ?? null;
  return [element('podcast:updateFrequency', { rrule }, xmlLine(frequency.text))];
}

function license({ license: given }: Pick<Feed, 'license'>) {
  if (given === null) return [];
  const url = given.url && feedAddress('', given.url);
  return [element('podcast:license', { url }, xmlLine(given.name))];
}
