import { changesDocument } from '../../feeds/changes.js';
import type { FeedDocument } from '../../feeds/feedDocument.js';
import { BUILT_IN_ARTWORK, type FeedInput } from '../../feeds/feedModel.js';
import { atomDocument } from '../../feeds/atom.js';
import { jsonFeedDocument } from '../../feeds/jsonFeed.js';
import { opmlDocument } from '../../feeds/opml.js';
import { rssDocument } from '../../feeds/rss.js';
import { readSegmentFilter } from '../../library/segmentFilter.js';
import { movedTo, notFound, type Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import { movedFeedAddress } from '../oldFeedAddress.js';
import type { Site } from '../site.js';
import { askedFilter } from './askedFilter.js';
import { pageNumber } from './pageNumber.js';
import type { Route } from './route.js';

type EpisodesDocument = (input: FeedInput, page: number) => FeedDocument | null;

/** Leads to where the feed has moved, for good. */
export const rss: Route = (ask, site) => {
  const elsewhere = movedFeedAddress(site);
  return elsewhere === null ? episodesFeed(ask, site, rssDocument) : movedTo(elsewhere);
};

export const atom: Route = (ask, site) => episodesFeed(ask, site, atomDocument);

export const jsonFeed: Route = (ask, site) => episodesFeed(ask, site, jsonFeedDocument);

/** The segments that a filter lets through, under one address however it is written. */
export const changes: Route = async (ask, site) => {
  const library = site.library();
  const reading = readSegmentFilter(library, askedFilter(ask));
  if (!reading.ok) return notFound(reading.message);
  const { filter, segments, canonicalQuery } = reading;
  const input = { ...(await feedInput(site)), filter, segments };
  return feedAnswer(ask, site, canonicalQuery, (page) => changesDocument(input, page));
};

/** Every feed in one file. */
export const opml: Route = async (ask, site) => {
  const library = site.library();
  const input = {
    ...(await feedInput(site)),
    areas: library.areas().map(({ area }) => area),
    versions: library.versions().map(({ version }) => version),
  };
  return feedAnswer(ask, { ...site, hubs: [] }, '', () => opmlDocument(input));
};

async function episodesFeed(ask: Ask, site: Site, write: EpisodesDocument): Promise<Answer> {
  const input = await feedInput(site);
  return feedAnswer(ask, site, '', (page) => write(input, page));
}

async function feedInput(site: Site): Promise<FeedInput> {
  const library = site.library();
  return {
    show: library.show(),
    showUpdatedAt: library.showUpdatedAt(),
    episodes: library.episodes(),
    baseUrl: site.baseUrl,
    builtInArtwork: BUILT_IN_ARTWORK,
    files: await site.files(),
    hubs: site.hubs,
  };
}

/**
 * A page of a feed. Another spelling of its address is redirected for good, so that caches keep it
 * once, readers see that they follow it already, and hubs know it by one name (WebSub's topic).
 * @param query canonical, without the page
 */
function feedAnswer(
  ask: Ask,
  site: Site,
  query: string,
  documentOf: (page: number) => FeedDocument | null,
): Answer {
  const page = pageNumber(ask);
  const document = page < 1 ? null : documentOf(page);
  if (document === null) {
    return notFound(
      `This feed has no page “${ask.query('page') ?? ''}”. Leave it out for the newest.`,
    );
  }
  const parameters = new URLSearchParams(query);
  if (page > 1) parameters.set('page', String(page));
  const proper = parameters.size === 0 ? ask.path : `${ask.path}?${parameters.toString()}`;
  const asked = new URLSearchParams([...ask.asked]);
  if (asked.toString() !== parameters.toString()) return movedTo(proper);
  return {
    kind: 'text',
    type: document.type,
    body: document.body,
    // Hubs are told of the newest page and of no selection: who subscribed there would wait for good.
    hubs: parameters.size === 0 ? site.hubs : [],
    self: `${site.baseUrl}${proper}`,
  };
}
