import { episodeGuid } from '../domain/episodeGuid.js';
import type { Episode } from '../domain/episode.js';
import { xmlSafe } from '../markdown/safeText.js';

/**
 * The guid under which every feed gives an episode: to the letter the one that it brought along, for
 * apps take any other for another episode. Only what XML cannot hold is not in it.
 * @returns never empty, without white space at its ends
 */
export function feedGuid({ number, guid }: Pick<Episode, 'number' | 'guid'>): string {
  return xmlSafe(episodeGuid({ number, guid })).trim() || episodeGuid({ number, guid: null });
}
