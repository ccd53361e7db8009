/** The links below a list that is too long for one page. */
export interface Pagination {
  page: number;
  pages: number;
  previous: string | null;
  next: string | null;
  /** `1 to 50 of 120`. */
  range: string;
}

/** One page of a list and, when there are more, the links to them. */
export interface Paged<T> {
  items: T[];
  total: number;
  pagination: Pagination | null;
}

/**
 * Cuts a list into pages.
 * @param page from 1
 * @param addressOf the path of a page of this list
 * @returns null when the list has no such page; an empty list has one page.
 */
export function paged<T>(
  list: readonly T[],
  page: number,
  size: number,
  addressOf: (page: number) => string,
): Paged<T> | null {
  const from = (page - 1) * size;
  const pagination = paginationOf(list.length, page, size, addressOf);
  if (pagination === 'none') return null;
  return { items: list.slice(from, from + size), total: list.length, pagination };
}

/** The links of a list of `total` items; null when one page is enough, 'none' when there is no such page. */
export function paginationOf(
  total: number,
  page: number,
  size: number,
  addressOf: (page: number) => string,
): Pagination | null | 'none' {
  const pages = Math.max(1, Math.ceil(total / size));
  if (page < 1 || page > pages) return 'none';
  if (pages === 1) return null;
  const from = (page - 1) * size;
  return {
    page,
    pages,
    previous: page > 1 ? addressOf(page - 1) : null,
    next: page < pages ? addressOf(page + 1) : null,
    range: `${from + 1} to ${Math.min(from + size, total)} of ${total}`,
  };
}

/** A path with a query; parameters without a value, and `page` 1, are left out. */
export function addressWith(path: string, query: Record<string, string | number | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const isDefault = value === null || value === '' || (name === 'page' && value === 1);
    if (!isDefault) search.set(name, String(value));
  }
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}
