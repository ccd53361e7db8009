import { counted } from '../../domain/counted.js';
import { changePath, versionPath } from '../../domain/address.js';
import { filteredChanges, type ChangeFilter } from '../../library/changeFilter.js';
import type { ChangeEntry, Library } from '../../library/entries.js';
import { nearestInWords, nearVersions } from '../../library/search/query/nearest.js';
import { followSegments } from './alternates.js';
import { head, type PageHead } from './head.js';
import { addressWith, paged, type Pagination } from './pagination.js';
import type { NearLink } from './problem.js';
import { searchAddress } from './search/narrowing.js';
import { areaLinks, areasNamed, type AreaLink } from './segmentView.js';

/** A change as one row of a list. */
export interface ChangeRow {
  id: string;
  title: string;
  href: string;
  version: NearLink | null;
  areas: NearLink[];
  /** `Episode 16, twice`: where it was discussed; empty when nowhere. */
  discussed: { text: string; href: string }[];
}

/** One choice of a filter; `current` when it is chosen. */
export interface FilterChoice extends NearLink {
  current: boolean;
}

export interface ChangesPage {
  head: PageHead;
  total: string;
  changes: ChangeRow[];
  versions: FilterChoice[];
  areas: FilterChoice[];
  isFiltered: boolean;
  /** The words that it is narrowed to, and the list without them. */
  words: { text: string; without: string; search: string } | null;
  /** One sentence about a version that nothing is known of; null otherwise. */
  unknown: string | null;
  pagination: Pagination | null;
}

const PAGE_SIZE = 50;

/** The changes that a filter lets through; null when there is no such page. */
export function changesPage(
  library: Library,
  filter: ChangeFilter,
  page: number,
): ChangesPage | null {
  const address = (over: Partial<ChangeFilter & { page: number }>) =>
    addressWith('/changes', { version: filter.version, area: filter.area, q: filter.q, ...over });
  const isFiltered = filter.version !== null || filter.area !== null || filter.q !== null;
  const all = library.changes();
  const list = filteredChanges(library, filter);
  const rows = paged(list, page, PAGE_SIZE, (n) => address({ page: n }));
  if (!rows) return null;
  const areas = areaLinks(library);
  const used = new Set(all.map((change) => change.version));
  return {
    head: head(
      filter.version === null ? 'Changes' : `Changes of version ${filter.version}`,
      address({ page }),
      'changes',
      `Every change that ${library.show().title} discussed, with each moment at which it was discussed.`,
      followSegments(isFiltered ? 'Follow these changes' : 'Follow all changes', library, filter),
    ),
    total: counted(rows.total, 'change'),
    unknown: unknownVersion(filter.version, library),
    changes: rows.items.map((change) => changeRow(change, areas)),
    versions: choices(
      library.versions().flatMap(({ version }) => (used.has(version) ? [[version, version]] : [])),
      filter.version,
      (version) => address({ version }),
    ),
    areas: choices(
      library
        .areas()
        .flatMap(({ area, changes }) => (changes.length > 0 ? [[area.slug, area.title]] : [])),
      filter.area,
      (area) => address({ area }),
    ),
    isFiltered,
    words:
      filter.q === null
        ? null
        : { text: filter.q, without: address({ q: null }), search: searchAddress(filter.q) },
    pagination: rows.pagination,
  };
}

export function changeRow(change: ChangeEntry, areas: readonly AreaLink[]): ChangeRow {
  const href = changePath(change.id);
  const times = new Map<number, number>();
  for (const { episode } of change.mentions) {
    times.set(episode.number, (times.get(episode.number) ?? 0) + 1);
  }
  return {
    id: change.id,
    title: change.title,
    href,
    version:
      change.version === null ? null : { text: change.version, href: versionPath(change.version) },
    areas: areasNamed(change.areas, areas),
    discussed: [...times].map(([number, n]) => ({
      text: `Episode ${number}${n > 1 ? ` (${n}×)` : ''}`,
      href: `${href}#episode-${number}`,
    })),
  };
}

function unknownVersion(version: string | null, library: Library): string | null {
  if (version === null || library.version(version) !== null) return null;
  const known = library.versions().map((entry) => entry.version);
  return `Nothing is known of a version ${version} yet${nearestInWords(nearVersions(version, known))}.`;
}

function choices(
  all: readonly (readonly string[])[],
  chosen: string | null,
  address: (value: string | null) => string,
): FilterChoice[] {
  if (all.length === 0) return [];
  return [
    { text: 'All', href: address(null), current: chosen === null },
    ...all.map(([value = '', text = '']) => ({
      text,
      href: address(value),
      current: chosen === value,
    })),
  ];
}
