import type { Library } from '../library/entries.js';
import {
  canonicalQueryOf,
  filteredSegments,
  type SegmentFilter,
} from '../library/segmentFilter.js';
import { BoundedMemory } from '../memory/boundedMemory.js';
import { changesPages, type ChangesPages } from './changes.js';
import type { FeedDocument } from './feedDocument.js';
import { feedInput, type FeedSurroundings } from './feedInput.js';

const LAYOUT_BYTES = 8 * 1024 * 1024;
// Whoever asks by HTTP gets what was kept of the answer: this is for those who do not.
const DOCUMENT_BYTES = 4 * 1024 * 1024;

/** What was made of one edition of a library: it goes with the edition. */
interface Remembered {
  layouts: BoundedMemory<ChangesPages>;
  documents: BoundedMemory<FeedDocument>;
}

const remembered = new WeakMap<object, Remembered>();

/**
 * The feed of changes that a filter gives. Readers ask for the same again and again, and a search or
 * a layout of all segments keeps everyone waiting: both are done once, until anything changes.
 * @param surroundings without files: this feed names none
 * @returns see `changesPages`
 */
export function changesFeed(
  library: Library,
  { baseUrl, hubs }: Omit<FeedSurroundings, 'files'>,
  filter: SegmentFilter,
): ChangesPages {
  const { layouts, documents } = rememberedOf(library.edition());
  const key = JSON.stringify([baseUrl, hubs, canonicalQueryOf(filter)]);

  const layOut = (): ChangesPages => {
    const segments = filteredSegments(library, filter);
    const input = feedInput(library, { baseUrl, hubs, files: new Map() });
    const pages = changesPages({ ...input, filter, segments });
    layouts.set(key, pages, 1000 + 8 * segments.length);
    return pages;
  };

  return (page) => {
    const known = documents.get(`${page} ${key}`);
    if (known) return known;
    const document = (layouts.get(key) ?? layOut())(page);
    if (document) documents.set(`${page} ${key}`, document, 2 * document.body.length);
    return document;
  };
}

function rememberedOf(edition: object): Remembered {
  const known = remembered.get(edition);
  if (known) return known;
  const made = {
    layouts: new BoundedMemory<ChangesPages>(LAYOUT_BYTES),
    documents: new BoundedMemory<FeedDocument>(DOCUMENT_BYTES),
  };
  remembered.set(edition, made);
  return made;
}
