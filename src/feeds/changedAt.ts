import { publicationMoment } from '../domain/publicationDate.js';
import type { EpisodeEntry } from '../library/entries.js';
import { savedMoment } from './feedDate.js';

/**
 * When readers could first see an episode as it is: when its text was saved, or when it came out by
 * its schedule, whichever is later.
 * @param timeZone of the show, IANA name
 */
export function changedAt({ episode, updatedAt }: EpisodeEntry, timeZone: string): Date | null {
  const saved = savedMoment(updatedAt);
  if (episode.status !== 'scheduled' || episode.published === null) return saved;
  const cameOut = publicationMoment(episode.published, timeZone);
  return saved && cameOut > saved.getTime() ? new Date(cameOut) : saved;
}
