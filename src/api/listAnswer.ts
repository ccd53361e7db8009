import type { Paging } from './paging.js';
import type { ListAnswer } from './shapes.js';

/**
 * One page of a list, and how many there are in all.
 * @param answer builds one item; it is called for the items of this page only
 */
export function listAnswer<Entry, Answer>(
  entries: readonly Entry[],
  { limit, offset }: Paging,
  answer: (entry: Entry) => Answer,
): ListAnswer<Answer> {
  return {
    items: entries.slice(offset, offset + limit).map((entry) => answer(entry)),
    total: entries.length,
  };
}
