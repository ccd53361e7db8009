import { publicationMoment } from '../../domain/publicationDate.js';
import type { FeedItem } from './feedReading.js';

/**
 * The items of a feed, the oldest first: by date and, of one date, by their place. One without a date
 * stands where it stands in the feed, behind its older neighbour. The argument is not changed.
 */
export function byDate<I extends Pick<FeedItem, 'published'>>(items: readonly I[]): I[] {
  const moments = items.map(({ published }) =>
    published === null ? null : publicationMoment(published, 'UTC'),
  );
  const dated = moments.filter((moment) => moment !== null);
  const isOldestFirst = (dated[0] ?? 0) < (dated.at(-1) ?? 0);
  const ordered = items.map((item, i) => ({ item, moment: moments[i] ?? null }));
  if (!isOldestFirst) ordered.reverse();
  let last = -Infinity;
  return ordered
    .map(({ item, moment }) => ({ item, moment: (last = moment ?? last) }))
    .sort((a, b) => (a.moment === b.moment ? 0 : a.moment - b.moment))
    .map(({ item }) => item);
}
