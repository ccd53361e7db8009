import { utf8Bytes } from '../domain/utf8Bytes.js';
import { escapedAttribute } from '../markdown/escape.js';

/** More makes readers slow, and some give up. */
export const MOST_ITEMS = 100;
export const MOST_BYTES = 250_000;

/**
 * Lays rows out on pages of at most 100 rows and as many bytes as there is room for, at least one.
 * @param bytesOf how many bytes a row takes, at most
 * @param room bytes on a page beside what stands on every page
 * @returns at least one page, of nothing when there are no rows
 */
export function layOut<T>(rows: readonly T[], bytesOf: (row: T) => number, room: number): T[][] {
  let page: T[] = [];
  let left = room;
  const pages = [page];
  for (const row of rows) {
    const bytes = bytesOf(row);
    if (page.length > 0 && (page.length === MOST_ITEMS || bytes > left)) {
      page = [];
      left = room;
      pages.push(page);
    }
    page.push(row);
    left -= bytes;
  }
  return pages;
}

/**
 * Writes a page so that it keeps to its bytes even where the layout was mistaken (Markdown can be
 * made to grow beyond any estimate): the longest notes give way to a link, until all fits. A page of
 * a single item is as long as it must be.
 * @param items with their notes as HTML and the address where these can be read
 */
export function writeWithin<I extends { html: string; url: string }>(
  items: readonly I[],
  write: (items: readonly I[]) => string,
): string {
  const text = write(items);
  const longest = items.reduce((a, b) => Math.max(a, b.html.length), 0);
  if (items.length < 2 || utf8Bytes(text) <= MOST_BYTES) return text;
  const shortened = items.map((item) =>
    item.html.length < longest ? item : { ...item, html: linkTo(item.url) },
  );
  const isShorter = shortened.some(({ html }, i) => html.length < (items[i]?.html.length ?? 0));
  return isShorter ? writeWithin(shortened, write) : text;
}

function linkTo(url: string): string {
  return `<p><a href="${escapedAttribute(url)}">Read the notes</a></p>`;
}
