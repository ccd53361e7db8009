import type { Episode } from '../domain/episode.js';
import { publicationMoment } from '../domain/publicationDate.js';

/**
 * What to ask of an episode that readers see already although its date is still to come: apps hide
 * it until then, or keep it above all others.
 * @param timeZone the show's
 * @param now milliseconds since 1970
 * @returns a sentence without its first words, which name the episode; null when its date has come
 */
export function dateToCome(
  { number, status, published }: Pick<Episode, 'number' | 'status' | 'published'>,
  timeZone: string,
  now: number,
): string | null {
  if (status !== 'published' || published === null) return null;
  if (!(publicationMoment(published, timeZone) > now)) return null;
  return (
    `is published, but its date, ${published}, is still to come: is the year right? Correct ` +
    '`published:` in its notes and import them again; or let it appear on that day: ' +
    `npm run -s runbook -- publish ${number} --at ${published}`
  );
}
