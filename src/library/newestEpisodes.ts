import { isApart } from '../domain/episodeNumber.js';
import { publicationMoment } from '../domain/publicationDate.js';
import type { EpisodeEntry } from './entries.js';

/**
 * Sorts episodes, the newest first: by number, whether they have a date or not. The number of one that is
 * apart from the show's count says nothing of its age: when it has a date, it stands above the first of
 * the others that did not come out later.
 * @param timeZone of the show, IANA name
 */
export function newestEpisodes(entries: readonly EpisodeEntry[], timeZone: string): EpisodeEntry[] {
  const byNumber = [...entries].sort((a, b) => b.episode.number - a.episode.number);
  const isMoving = ({ episode: { number, published } }: EpisodeEntry) =>
    isApart(number) && published !== null;
  if (!byNumber.some(isMoving)) return byNumber;

  const momentOf = ({ episode: { published } }: EpisodeEntry) =>
    published === null ? NaN : publicationMoment(published, timeZone);
  const moving = byNumber.filter(isMoving).sort((a, b) => momentOf(b) - momentOf(a));
  const sorted: EpisodeEntry[] = [];
  for (const entry of byNumber.filter((each) => !isMoving(each))) {
    const moment = momentOf(entry);
    while (moving[0] && momentOf(moving[0]) >= moment) sorted.push(...moving.splice(0, 1));
    sorted.push(entry);
  }
  return [...sorted, ...moving];
}
