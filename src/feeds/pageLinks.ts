/** Where the other documents of a feed are (RFC 5005, section 3). */
export interface PageLinks {
  /** Canonical address of this document. */
  self: string;
  /** The rest is null where it does not exist; all of it when the feed is one document. */
  first: string | null;
  last: string | null;
  previous: string | null;
  next: string | null;
}

/**
 * The links of a page of a feed. The newest stand on page 1, whose address has no number.
 * @param address of page 1, absolute
 * @param page from 1
 * @param pages how many there are
 */
export function pageLinks(address: string, page: number, pages: number): PageLinks {
  const at = (number: number): string =>
    number === 1 ? address : `${address}${address.includes('?') ? '&' : '?'}page=${number}`;
  const isPaged = pages > 1;
  return {
    self: at(page),
    first: isPaged ? at(1) : null,
    last: isPaged ? at(pages) : null,
    previous: page > 1 ? at(page - 1) : null,
    next: page < pages ? at(page + 1) : null,
  };
}
