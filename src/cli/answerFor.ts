import { episodeAnswer } from '../api/episodeAnswer.js';
import type { EpisodeAnswer } from '../api/shapes.js';
import type { Episode } from '../domain/episode.js';
import { placeEpisode } from '../library/placing.js';
import { RelatedIndex } from '../library/relatedIndex.js';
import type { Documents } from './documents.js';

/**
 * An episode in the API's shape, published or not; what it is related to may be unpublished, too.
 * @param updatedAt when it was saved; null when it was not
 */
export function answerFor(
  episode: Episode,
  { show, catalogue, episodes }: Documents,
  baseUrl: string,
  updatedAt: string | null,
): EpisodeAnswer {
  const known = {
    aliases: show.versionAliases,
    of: (id: string) => catalogue.changes[id]?.version ?? null,
  };
  const place = (value: Episode) => placeEpisode({ value, savedAt: updatedAt ?? '' }, known);
  const entries = new Map([...episodes, episode].map((value) => [value.number, place(value)]));
  const index = new RelatedIndex(entries);
  index.refresh(entries.keys());
  return episodeAnswer({ ...place(episode), updatedAt }, baseUrl, {
    related: (id) => index.of(id),
  });
}
