import { counted } from '../../domain/counted.js';
import { areaPath } from '../../domain/address.js';
import type { AreaEntry, Library } from '../../library/entries.js';
import { followSegments } from './alternates.js';
import { contentsOf, contentsPart, type ContentsPart } from './contents.js';
import { head, type PageHead } from './head.js';
import { groupByEpisode, type EpisodeGroup } from './mentionView.js';
import { addressWith, paged, type Pagination } from './pagination.js';
import { playOffer, type PlayOffer } from './playOffer.js';
import { areaLinks } from './segmentView.js';

export interface AreaPage extends PlayOffer {
  head: PageHead;
  slug: string;
  title: string;
  total: string;
  isEmpty: boolean;
  contents: ContentsPart[];
  episodes: EpisodeGroup[];
  /** Where its changes are listed; null when it has none. */
  changes: { text: string; href: string } | null;
  pagination: Pagination | null;
}

const PAGE_SIZE = 100;

/** What was discussed in an area, newest episode first; null when there is no such page. */
export function areaPage(entry: AreaEntry, library: Library, page: number): AreaPage | null {
  const { area } = entry;
  const address = (n: number) => addressWith(areaPath(area.slug), { page: n });
  const rows = paged(entry.segments, page, PAGE_SIZE, address);
  if (!rows) return null;
  const offer = playOffer(library, entry.segments);
  const episodes = groupByEpisode(
    rows.items,
    areaLinks(library),
    areaPath(area.slug),
    offer.listening,
  );
  return {
    head: {
      ...head(
        area.title,
        address(page),
        'areas',
        `${counted(rows.total, 'segment')} of ${library.show().title} on ${area.title}.`,
        followSegments('Follow this area', library, { area: area.slug }),
      ),
      styles: ['device'],
    },
    ...offer,
    slug: area.slug,
    title: area.title,
    total: counted(rows.total, 'segment'),
    isEmpty: rows.total === 0,
    contents: contentsOf([contentsPart('By episode', null, episodes)]),
    episodes,
    changes:
      entry.changes.length === 0
        ? null
        : {
            text: `${counted(entry.changes.length, 'change')} by ID`,
            href: addressWith('/changes', { area: area.slug }),
          },
    pagination: rows.pagination,
  };
}
