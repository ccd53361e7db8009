import { counted } from '../../domain/counted.js';
import type { Library } from '../../library/entries.js';
import { episodeRow, type EpisodeRow } from './episodeSummary.js';
import { head, type PageHead } from './head.js';
import { addressWith, paged, type Pagination } from './pagination.js';

export interface EpisodesPage {
  head: PageHead;
  episodes: EpisodeRow[];
  pagination: Pagination | null;
}

const PAGE_SIZE = 100;

/** All episodes, newest first; null when there is no such page. */
export function episodesPage(library: Library, page: number): EpisodesPage | null {
  const rows = paged(library.episodes(), page, PAGE_SIZE, (n) =>
    addressWith('/episodes', { page: n }),
  );
  if (!rows) return null;
  return {
    head: head(
      'Episodes',
      addressWith('/episodes', { page }),
      'episodes',
      `All ${counted(rows.total, 'episode')} of ${library.show().title}, with their show notes.`,
    ),
    episodes: rows.items.map(episodeRow),
    pagination: rows.pagination,
  };
}
