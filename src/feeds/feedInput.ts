import type { Library } from '../library/entries.js';
import { BUILT_IN_ARTWORK, type FeedInput } from './feedModel.js';
import type { OpmlInput } from './opml.js';

/** What a feed says besides what the library holds; see `FeedInput`. */
export type FeedSurroundings = Required<Pick<FeedInput, 'baseUrl' | 'files' | 'hubs'>>;

/** What the feeds of a library are built of: the same for whoever serves, announces or checks them. */
export function feedInput(
  library: Library,
  { baseUrl, files, hubs }: FeedSurroundings,
): FeedInput & FeedSurroundings {
  return {
    show: library.show(),
    showUpdatedAt: library.showUpdatedAt(),
    episodes: library.episodes(),
    baseUrl,
    builtInArtwork: BUILT_IN_ARTWORK,
    files,
    hubs,
  };
}

/** The same for the list of all feeds, which has one for each area and each version. */
export function opmlInput(library: Library, surroundings: FeedSurroundings): OpmlInput {
  return {
    ...feedInput(library, surroundings),
    areas: library.areas().map(({ area }) => area),
    versions: library.versions().map(({ version }) => version),
  };
}
