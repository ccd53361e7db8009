import { counted } from '../../domain/counted.js';
import { momentPath } from '../../domain/address.js';
import type { Link } from '../../domain/show.js';
import { parseChangeId } from '../../domain/changeId.js';
import type { HitKind, Library, SearchHit } from '../../library/entries.js';
import { EVERY_SEGMENT, readSegmentFilter } from '../../library/segmentFilter.js';
import { isPlayableIn, type Listening } from '../../listening/listening.js';
import { trackerOf } from '../webAddress.js';
import { followSegments, type Follow } from './alternates.js';
import { head, type PageHead } from './head.js';
import { isPlayable } from './mentionView.js';
import { addressWith, paginationOf, type Pagination } from './pagination.js';
import { playOffer, type PlayOffer } from './playOffer.js';
import type { NearLink } from './problem.js';
import { areaLinks, timeView, type TimeView } from './segmentView.js';

/** A hit as one row. */
export interface HitView {
  kind: string;
  title: string;
  href: string;
  time: TimeView | null;
  /** `Episode 16`; null for what is in no episode. */
  episode: string | null;
  changeId: string | null;
  version: string | null;
  /** Empty when it would only repeat the title, or what stands above it. */
  snippet: string;
}

/** Its button plays every moment that was found, not only those of this page of the list. */
export interface SearchPage extends PlayOffer {
  head: PageHead;
  query: string;
  total: string;
  hits: HitView[];
  pagination: Pagination | null;
  /** The ID that was asked for, when nothing is known of it. */
  unknownId: string | null;
  tracker: Link | null;
  areas: NearLink[];
}

export const SEARCH_PAGE_SIZE = 30;

// A sign alone is easily overlooked in running text.
const CAUTION_SIGN = /⚠\uFE0F?\s*(?:(?:caution|warning):\s*)?/giu;

const KINDS: Record<HitKind, string> = {
  change: 'Change',
  segment: 'Segment',
  episode: 'Episode',
  article: 'Article',
};

/** What a search finds; without a query, how to search. Null when there is no such page. */
export function searchPage(library: Library, typed: string, page: number): SearchPage | null {
  // What did not count is not shown either: nobody should think that it was looked for.
  const { query, ...answer } =
    typed === ''
      ? { query: '', total: 0, items: [] as SearchHit[] }
      : library.search(typed, { limit: SEARCH_PAGE_SIZE, offset: (page - 1) * SEARCH_PAGE_SIZE });
  const pagination = paginationOf(answer.total, page, SEARCH_PAGE_SIZE, (n) =>
    addressWith('/search', { q: query, page: n }),
  );
  if (pagination === 'none') return null;
  const found = query === '' ? [] : library.segmentsMatching(query);
  const offer = playOffer(library, found, [], ['moment', 'moments']);
  return {
    ...offer,
    head: {
      ...head(
        query === '' ? 'Search' : `Search: ${query}`,
        addressWith('/search', { q: query, page }),
        null,
        `Search ${library.show().title} by change ID, version or words.`,
        query === '' ? undefined : followSearch(library, query),
      ),
      indexed: false,
      query,
    },
    query,
    total: counted(answer.total, 'result'),
    hits: withoutRepeats(answer.items.map((hit) => hitView(hit, library, offer.listening))),
    pagination,
    unknownId: parseChangeId(query),
    tracker: trackerOf(library.show()),
    areas: areaLinks(library),
  };
}

// The search reads a query its own way (`v2.21` in it is 2.210): the feed has the address of that.
function followSearch(library: Library, q: string): Follow | undefined {
  const reading = readSegmentFilter(library, { ...EVERY_SEGMENT, q });
  return reading.ok ? followSegments('Follow this search', library, reading.filter) : undefined;
}

function hitView(hit: SearchHit, library: Library, listening: Listening | null): HitView {
  const plays =
    hit.episode !== null && hit.segmentId !== null && isPlayableIn(listening, hit.episode)
      ? { episode: hit.episode, segment: hit.segmentId }
      : null;
  return {
    kind: KINDS[hit.kind],
    title: hit.title,
    href: hit.path,
    time: hit.start === null ? null : timeView(hit.start, momentHref(hit, library), plays),
    episode: hit.episode === null ? null : `Episode ${hit.episode}`,
    changeId: hit.changeId,
    version: hit.version,
    snippet: hit.snippet.replace(CAUTION_SIGN, 'Caution: '),
  };
}

// A change and the segments that discuss it often share their text: it is said once.
function withoutRepeats(hits: readonly HitView[]): HitView[] {
  const said = new Set<string>();
  return hits.map((hit) => {
    const repeats = hit.snippet === hit.title || said.has(hit.snippet);
    said.add(hit.snippet);
    return repeats ? { ...hit, snippet: '' } : hit;
  });
}

function momentHref(hit: SearchHit, library: Library): string | null {
  const entry = hit.episode === null ? null : library.episode(hit.episode);
  if (!entry || hit.segmentId === null || !isPlayable(entry.episode)) return null;
  return momentPath(entry.episode.number, hit.segmentId, hit.start);
}
