import type { Episode } from '../../src/domain/episode.js';
import type { EpisodeEntry } from '../../src/library/entries.js';
import { placeEpisode } from '../../src/library/placing.js';
import { anEpisode } from './builders.js';

/** An episode as the library holds it, with the show's usual alias and an empty catalogue. */
export function anEntry(
  over: Partial<Episode> = {},
  updatedAt = '2026-04-01T10:00:00.000Z',
): EpisodeEntry {
  return placeEpisode(
    { value: anEpisode(over), savedAt: updatedAt },
    { aliases: { '2.21': '2.210' }, of: () => null },
  );
}
