import { absoluteUrl } from '../domain/address.js';
import type { EpisodeEntry } from '../library/entries.js';
import { newestEpisodes } from '../library/newestEpisodes.js';
import { episodeBytes, textBytes } from './estimate.js';
import type { FeedDocument } from './feedDocument.js';
import { feedItem, type FeedItem } from './feedItem.js';
import { feedModel, type Feed, type FeedInput } from './feedModel.js';
import { measuredOnce } from './measuredOnce.js';
import { pageLinks, type PageLinks } from './pageLinks.js';
import { layOut, MOST_BYTES, writeWithin } from './pages.js';

/** One page of the show's feed, as each form writes it. */
export interface FeedPage {
  feed: Feed;
  /** See `newestEpisodes`: an episode without a date keeps its place. */
  items: readonly FeedItem[];
  links: PageLinks;
}

export interface FeedForm {
  /** `/feed.xml` */
  path: string;
  /** Media type without its charset. */
  type: string;
  write: (page: FeedPage) => string;
}

/** What all forms share. */
interface LaidOut {
  input: FeedInput;
  feed: Feed;
  pages: EpisodeEntry[][];
  /** The newest page of each form, which is what followers ask for again and again. */
  newest: Map<FeedForm, FeedDocument>;
}

// The library gives out the same list of episodes until one of them, the show or the catalogue
// changes what it holds: what was made of it goes with it.
const remembered = new WeakMap<readonly EpisodeEntry[], LaidOut>();
const bytesOf = measuredOnce(episodeBytes);

/**
 * A writer of the show's feed in one form. All forms have the same pages, and a page builds only
 * what it shows. The input must not be changed afterwards.
 * @returns for a page from 1: its document; null when there is no such page (page 1 always is)
 */
export function episodesFeed(
  form: FeedForm,
): (input: FeedInput, page: number) => FeedDocument | null {
  return (input, page) => {
    const laidOut = layOutOnce(input);
    const known = page === 1 ? laidOut.newest.get(form) : undefined;
    const document = known ?? documentOf(form, laidOut, page);
    if (page === 1 && document) laidOut.newest.set(form, document);
    return document;
  };
}

function documentOf(
  { path, type, write }: FeedForm,
  { input, feed, pages }: LaidOut,
  page: number,
): FeedDocument | null {
  const entries = pages[page - 1];
  if (!entries) return null;
  const links = pageLinks(absoluteUrl(input.baseUrl, path), page, pages.length);
  const all = entries.map((entry) => feedItem(entry, input));
  return {
    type: `${type}; charset=utf-8`,
    body: writeWithin(all, (items) => write({ feed: asOnPage(feed, page), items, links })),
    updated: feed.updated,
    pages: pages.length,
  };
}

/** Hubs tell of the newest page, so only that one names them. */
function asOnPage(feed: Feed, page: number): Feed {
  return page === 1 ? feed : { ...feed, hubs: [] };
}

function layOutOnce(input: FeedInput): LaidOut {
  const known = remembered.get(input.episodes);
  if (known && isSame(known.input, input)) return known;
  const feed = feedModel(input);
  const newestFirst = newestEpisodes(input.episodes, input.show.timeZone);
  // The title and its kin stand on every page, most of them twice.
  const room = MOST_BYTES - 2 * textBytes(JSON.stringify(feed));
  const pages = layOut(newestFirst, (entry) => bytesOf(entry, input.baseUrl), room);
  const { files, hubs } = input;
  const kept = {
    ...input,
    ...(files && { files: new Map(files) }),
    ...(hubs && { hubs: [...hubs] }),
  };
  const laidOut: LaidOut = { input: kept, feed, pages, newest: new Map() };
  remembered.set(input.episodes, laidOut);
  return laidOut;
}

function isSame(a: FeedInput, b: FeedInput): boolean {
  return (
    a.show === b.show &&
    a.episodes === b.episodes &&
    a.baseUrl === b.baseUrl &&
    a.showUpdatedAt === b.showUpdatedAt &&
    a.builtInArtwork === b.builtInArtwork &&
    (a.hubs ?? []).join(' ') === (b.hubs ?? []).join(' ') &&
    isSameMap(a.files ?? new Map(), b.files ?? new Map())
  );
}

function isSameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && b.get(key) === value);
}
