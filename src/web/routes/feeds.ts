import { changesFeed } from '../../feeds/changesFeed.js';
import type { FeedDocument } from '../../feeds/feedDocument.js';
import { feedInput, opmlInput } from '../../feeds/feedInput.js';
import type { FeedInput } from '../../feeds/feedModel.js';
import { atomDocument } from '../../feeds/atom.js';
import { jsonFeedDocument } from '../../feeds/jsonFeed.js';
import { opmlDocument } from '../../feeds/opml.js';
import { rssDocument } from '../../feeds/rss.js';
import { readSegmentFilter } from '../../library/segmentFilter.js';
import { movedTo, notFound, published, type Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import { movedFeedAddress } from '../oldFeedAddress.js';
import type { Site } from '../site.js';
import { askedFilter } from './askedFilter.js';
import { pageNumber } from './pageNumber.js';
import { stillBuilding } from './searchable.js';
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
export const changes: Route = (ask, site) => {
  const library = site.library();
  const reading = readSegmentFilter(library, askedFilter(ask));
  if (!reading.ok) return notFound(reading.message);
  const { filter, canonicalQuery } = reading;
  const building = filter.q === null ? null : stillBuilding(library);
  if (building) return building;
  return feedAnswer(ask, site, canonicalQuery, (page) => changesFeed(library, site, filter)(page));
};

/** Every feed in one file. */
export const opml: Route = async (ask, site) => {
  const input = opmlInput(site.library(), { ...site, files: await site.files() });
  return feedAnswer(ask, { ...site, hubs: [] }, '', () => opmlDocument(input));
};

async function episodesFeed(ask: Ask, site: Site, write: EpisodesDocument): Promise<Answer> {
  const files = await site.files();
  const input = feedInput(site.library(), { ...site, files });
  return feedAnswer(ask, site, '', (page) => write(input, page));
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
  if (page < 1) return noSuchPage(ask);
  const parameters = new URLSearchParams(query);
  if (page > 1) parameters.set('page', String(page));
  const proper = parameters.size === 0 ? ask.path : `${ask.path}?${parameters.toString()}`;
  const asked = new URLSearchParams([...ask.asked]);
  if (asked.toString() !== parameters.toString()) return movedTo(proper);
  const document = documentOf(page);
  if (document === null) return noSuchPage(ask);
  return published({
    kind: 'text',
    type: document.type,
    body: document.body,
    // Hubs are told of the newest page and of no selection: who subscribed there would wait for good.
    hubs: parameters.size === 0 ? site.hubs : [],
    self: `${site.baseUrl}${proper}`,
  });
}

function noSuchPage(ask: Ask): Answer {
  return notFound(
    `This feed has no page “${ask.query('page') ?? ''}”. Leave it out for the newest.`,
  );
}
