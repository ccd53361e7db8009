import { absoluteUrl } from '../domain/address.js';
import { cutAtWord } from '../domain/cutAtWord.js';
import type { Person } from '../domain/episode.js';
import { UNNAMED_SHOW, type FeedIdentity, type Show } from '../domain/show.js';
import type { EpisodeEntry } from '../library/entries.js';
import { plainText } from '../markdown/plain.js';
import { copyrightHolder } from './copyrightHolder.js';
import { DESCRIPTION_BYTES } from './descriptionHtml.js';
import { feedAddress } from './feedAddress.js';
import { changedAt } from './changedAt.js';
import { savedMoment } from './feedDate.js';
import { peopleOf } from './feedItem.js';
import { xmlLine, xmlTexts } from './xmlText.js';

/** Where the artwork stands that is drawn for this show. */
export const BUILT_IN_ARTWORK = '/artwork.png';
/** The same, as small as readers and link previews show it. */
export const BUILT_IN_ICON = '/artwork-600.png';

export interface FeedInput {
  show: Show;
  /** When the show's own text last changed, ISO 8601, when that should count as a change. */
  showUpdatedAt?: string | null;
  /** What the feed holds, in any order. */
  episodes: readonly EpisodeEntry[];
  /** The public origin that addresses are made absolute under. */
  baseUrl: string;
  /** The picture that stands in when the show has none of its own: a path or an address. */
  builtInArtwork?: string | null;
  /**
   * What lies under `/media/`: the true length in bytes by the path as it is stored, null for a file
   * that is missing. Of a path that it does not name, what is stored is believed.
   */
  files?: ReadonlyMap<string, number | null>;
  /** WebSub hubs to announce. */
  hubs?: readonly string[];
}

/** What every feed says of the show. All texts are free of what XML cannot hold. */
export interface Feed extends Pick<
  FeedIdentity,
  'category' | 'explicit' | 'type' | 'medium' | 'locked' | 'license' | 'funding' | 'txt'
> {
  /** Plain text, never empty. */
  title: string;
  description: string;
  homeUrl: string;
  language: string;
  /** The newest change of anything in it; null for a feed of nothing. */
  updated: Date | null;
  /** Empty when it is not known. */
  author: string;
  /** Public address of the owner; null to keep it out. */
  email: string | null;
  /** Who holds the rights, without sign and year. */
  copyright: string | null;
  /** podcast:guid. */
  guid: string | null;
  updateFrequency: FeedIdentity['updateFrequency'];
  /**
   * Who makes the show: empty while the people of any episode are unknown, since podcast apps take
   * these for an item's own when it names none.
   */
  people: Person[];
  /** Where the feed says that it is now, when it has moved; null when it never did. */
  newFeedUrl: string | null;
  /** JPEG or PNG; null when there is none that podcast apps take. */
  artworkUrl: string | null;
  /** The same for readers, which show it small. */
  iconUrl: string | null;
  hubs: string[];
}

/** Gathers what every feed of the show says of it, so that its forms agree with each other. */
export function feedModel(input: FeedInput): Feed {
  const { show, showUpdatedAt = null, episodes, baseUrl, builtInArtwork = null } = input;
  const { feed } = show;
  const title = xmlLine(show.title) || UNNAMED_SHOW.title;
  const description = plainText(show.description) || xmlLine(show.tagline) || title;
  const artwork = show.artwork ?? builtInArtwork;
  const changed = episodes.map((entry) => changedAt(entry, show.timeZone));
  return xmlTexts<Feed>({
    title,
    description: cutAtWord(description, DESCRIPTION_BYTES),
    homeUrl: absoluteUrl(baseUrl, '/'),
    language: xmlLine(show.language),
    updated: newest([savedMoment(showUpdatedAt), ...changed]),
    author: xmlLine(feed.author),
    email: feed.email,
    category: feed.category.map(xmlLine).filter(Boolean),
    explicit: feed.explicit,
    copyright: copyrightHolder(feed.copyright),
    guid: feed.guid,
    type: feed.type,
    medium: feed.medium,
    locked: feed.locked,
    updateFrequency: feed.updateFrequency,
    license: feed.license,
    funding: feed.funding,
    txt: feed.txt,
    people: episodes.every(({ episode }) => peopleOf(episode).length > 0) ? peopleOf(show) : [],
    newFeedUrl: newAddress(feed, baseUrl),
    artworkUrl: artworkAddress(artwork, baseUrl),
    iconUrl: artworkAddress(artwork === BUILT_IN_ARTWORK ? BUILT_IN_ICON : artwork, baseUrl),
    hubs: [...(input.hubs ?? [])],
  });
}

// Apps that still come by an old address learn the new one from the feed itself.
function newAddress({ movedTo, oldAddresses }: FeedIdentity, baseUrl: string): string | null {
  if (movedTo !== null) return movedTo;
  return oldAddresses.length === 0 ? null : absoluteUrl(baseUrl, '/feed.xml');
}

function artworkAddress(artwork: string | null, baseUrl: string): string | null {
  const url = artwork === null ? null : feedAddress(baseUrl, artwork);
  return url !== null && /\.(?:jpe?g|png)$/i.test(new URL(url).pathname) ? url : null;
}

function newest(dates: readonly (Date | null)[]): Date | null {
  const known = dates.flatMap((date) => (date === null ? [] : date.getTime()));
  return known.length === 0 ? null : new Date(known.reduce((a, b) => Math.max(a, b)));
}
