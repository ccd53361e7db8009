import { absoluteUrl } from '../domain/address.js';
import { UNNAMED_SHOW, type Show } from '../domain/show.js';
import type { EpisodeEntry } from '../library/entries.js';
import { plainText } from '../markdown/plain.js';
import { cutAtWord } from '../domain/cutAtWord.js';
import { feedAddress } from './feedAddress.js';
import { savedMoment } from './feedDate.js';
import { DESCRIPTION_BYTES, feedItem, type FeedItem } from './feedItem.js';
import { xmlLine, xmlTexts } from './xmlText.js';

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
export interface Feed {
  /** Plain text, never empty. */
  title: string;
  description: string;
  homeUrl: string;
  language: string;
  /** The newest change of anything in it; null for a feed of nothing. */
  updated: Date | null;
  author: string;
  category: string[];
  explicit: boolean;
  copyright: string | null;
  /** podcast:guid. */
  guid: string | null;
  /** JPEG or PNG; null when there is none that podcast apps take. */
  artworkUrl: string | null;
  /** Highest number first: an episode without a date keeps its place. */
  items: FeedItem[];
}

/** Gathers what every feed of the show says, so that its forms agree with each other. */
export function feedModel(input: FeedInput): Feed {
  const { show, showUpdatedAt = null, episodes, baseUrl, builtInArtwork = null } = input;
  const title = xmlLine(show.title) || UNNAMED_SHOW.title;
  const description = plainText(show.description) || xmlLine(show.tagline) || title;
  const items = [...episodes]
    .sort((a, b) => b.episode.number - a.episode.number)
    .map((entry) => feedItem(entry, show, baseUrl));
  return xmlTexts<Feed>({
    title,
    description: cutAtWord(description, DESCRIPTION_BYTES),
    homeUrl: absoluteUrl(baseUrl, '/'),
    language: show.language,
    updated: newest([savedMoment(showUpdatedAt), ...items.map(({ updated }) => updated)]),
    author: xmlLine(show.feed.author),
    category: show.feed.category,
    explicit: show.feed.explicit,
    copyright: show.feed.copyright,
    guid: show.feed.guid,
    artworkUrl: artworkAddress(show.artwork ?? builtInArtwork, baseUrl),
    items,
  });
}

function artworkAddress(artwork: string | null, baseUrl: string): string | null {
  const url = artwork === null ? null : feedAddress(baseUrl, artwork);
  return url !== null && /\.(?:jpe?g|png)$/i.test(new URL(url).pathname) ? url : null;
}

function newest(dates: readonly (Date | null)[]): Date | null {
  const known = dates.flatMap((date) => (date === null ? [] : date.getTime()));
  return known.length === 0 ? null : new Date(known.reduce((a, b) => Math.max(a, b)));
}
