import type { Episode } from '../../domain/episode.js';
import type { EpisodeEntry } from '../../library/entries.js';
import { feedGuid } from '../feedGuid.js';
import { xmlLine } from '../xmlText.js';
import type { KnownEpisode } from './rule.js';

/**
 * What is known of episodes besides what their feed says, by guid.
 * @param files what lies under `/media/`; see `FeedInput.files`
 */
export function knownEpisodes(
  entries: readonly Pick<EpisodeEntry, 'episode'>[],
  files: ReadonlyMap<string, number | null>,
): Map<string, KnownEpisode> {
  return new Map(
    entries.map(({ episode }) => {
      const known: KnownEpisode = {
        number: episode.number,
        file: fileOf(episode, files),
        hasDate: episode.published !== null,
        hasTitle: xmlLine(episode.title) !== '',
      };
      return [feedGuid(episode), known];
    }),
  );
}

function fileOf(
  { media: { enclosure } }: Episode,
  files: ReadonlyMap<string, number | null>,
): KnownEpisode['file'] {
  if (enclosure === null) return 'none';
  const lengthBytes = files.get(enclosure.url);
  if (lengthBytes === null) return 'gone';
  return (lengthBytes ?? enclosure.lengthBytes ?? 0) > 0 ? 'there' : 'unmeasured';
}
