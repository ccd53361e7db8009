import { episodeAnswer } from '../api/episodeAnswer.js';
import type { EpisodeAnswer } from '../api/shapes.js';
import type { Episode } from '../domain/episode.js';
import { placeEpisode } from '../library/placing.js';
import type { Documents } from './documents.js';

/**
 * An episode in the API's shape, published or not.
 * @param updatedAt when it was saved; null when it was not
 */
export function answerFor(
  episode: Episode,
  { show, catalogue }: Documents,
  baseUrl: string,
  updatedAt: string | null,
): EpisodeAnswer {
  const entry = placeEpisode(
    { value: episode, savedAt: updatedAt ?? '' },
    { aliases: show.versionAliases, of: (id) => catalogue.changes[id]?.version ?? null },
  );
  return episodeAnswer({ ...entry, updatedAt }, baseUrl);
}
