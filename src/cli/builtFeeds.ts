import { baseUrlOf, hubsOf } from '../config.js';
import { absoluteUrl } from '../domain/address.js';
import type { Episode } from '../domain/episode.js';
import { UNNAMED_SHOW } from '../domain/show.js';
import { atomDocument } from '../feeds/atom.js';
import { changesFeed } from '../feeds/changesFeed.js';
import { checkAtom } from '../feeds/check/checkAtom.js';
import { checkChanges } from '../feeds/check/checkChanges.js';
import { checkJsonFeed } from '../feeds/check/checkJsonFeed.js';
import { checkOpml } from '../feeds/check/checkOpml.js';
import { checkRss, type FeedText } from '../feeds/check/checkRss.js';
import { knownEpisodes } from '../feeds/check/knownEpisodes.js';
import type { FeedFinding } from '../feeds/check/rule.js';
import type { FeedDocument } from '../feeds/feedDocument.js';
import { feedInput, opmlInput, type FeedSurroundings } from '../feeds/feedInput.js';
import type { FeedInput } from '../feeds/feedModel.js';
import { jsonFeedDocument } from '../feeds/jsonFeed.js';
import { opmlDocument } from '../feeds/opml.js';
import { rssDocument } from '../feeds/rss.js';
import { createLibrary } from '../library/createLibrary.js';
import type { Library } from '../library/entries.js';
import { placeEpisode } from '../library/placing.js';
import { EVERY_SEGMENT } from '../library/segmentFilter.js';
import { mediaInventory } from '../media/mediaInventory.js';
import type { Stored } from '../store/port.js';
import type { Installation } from '../wiring.js';

/** What the feeds are made of. */
export interface FeedSource {
  library: Library;
  input: FeedInput & FeedSurroundings;
}

/**
 * Gathers what a server would build the feeds from at this moment.
 * @param now milliseconds since 1970: what is scheduled for later is not in the feeds
 */
export async function feedSource(
  { store, config, mediaFolder }: Installation,
  now: () => number,
): Promise<FeedSource> {
  const { changes } = await store.changesSince(0);
  const documents = changes.flatMap(({ after }) => (after === null ? [] : [after]));
  const library = createLibrary(documents, now());
  const episodes = library.episodes().map(({ episode }) => episode);
  const input = feedInput(library, {
    baseUrl: baseUrlOf(config),
    files: await mediaInventory(mediaFolder, now).files(episodes),
    hubs: hubsOf(config),
  });
  return { library, input };
}

/** Builds every feed and holds all its pages against the checklist. */
export function checkFeeds({ library, input }: FeedSource): FeedFinding[] {
  const known = knownEpisodes(input.episodes, input.files);
  const pages = (path: string, write: (input: FeedInput, page: number) => FeedDocument | null) =>
    pagesOf(absoluteUrl(input.baseUrl, path), (page) => write(input, page));
  return [
    ...checkRss(pages('/feed.xml', rssDocument), known),
    ...checkAtom(pages('/atom.xml', atomDocument)),
    ...checkJsonFeed(pages('/feed.json', jsonFeedDocument)),
    ...checkChanges(
      pagesOf(
        absoluteUrl(input.baseUrl, '/changes.xml'),
        changesFeed(library, input, EVERY_SEGMENT),
      ),
    ),
    ...checkOpml({
      url: absoluteUrl(input.baseUrl, '/opml.xml'),
      body: opmlDocument(opmlInput(library, input)).body,
    }),
  ];
}

/**
 * Holds what the RSS feed says of one episode, public or not, against the checklist.
 * @param stored the episode
 */
export async function checkEpisode(
  stored: Stored<Episode>,
  { store, config, mediaFolder }: Installation,
  now: () => number,
): Promise<FeedFinding[]> {
  const entry = placeEpisode(stored);
  const input = {
    show: (await store.get('show'))?.value ?? UNNAMED_SHOW,
    episodes: [entry],
    baseUrl: baseUrlOf(config),
    files: await mediaInventory(mediaFolder, now).files([stored.value]),
  };
  const url = absoluteUrl(input.baseUrl, '/feed.xml');
  const pages = pagesOf(url, (page) => rssDocument(input, page));
  return checkRss(pages, knownEpisodes([entry], input.files)).filter(
    ({ about }) => about === 'episode',
  );
}

function pagesOf(url: string, documentAt: (page: number) => FeedDocument | null): FeedText[] {
  const texts: FeedText[] = [];
  for (let page = 1; ; page += 1) {
    const document = documentAt(page);
    if (document === null) return texts;
    texts.push({ url: page === 1 ? url : `${url}?page=${page}`, body: document.body });
  }
}
