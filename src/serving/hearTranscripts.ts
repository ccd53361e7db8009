import type { EpisodeEntry } from '../library/entries.js';
import type { LiveLibrary } from '../library/createLibrary.js';
import type { SpokenLine } from '../library/search/texts/spoken.js';

/** Reads what was said from a transcript as an episode names it; null when there is none to be read here. */
export type SpokenIn = (transcript: string) => Promise<SpokenLine[] | null>;

/**
 * Hands the transcripts of episodes to the library's search, one after the other, so that requests are
 * answered in between.
 * @returns reads those of episodes that are new or were saved again since it was last called; calls
 * that come meanwhile wait for their turn
 */
export function transcriptHearing(
  library: Pick<LiveLibrary, 'episodes' | 'hear'>,
  spokenIn: SpokenIn,
): () => Promise<void> {
  let heard = new Map<number, EpisodeEntry>();
  let underWay: Promise<void> = Promise.resolve();

  async function hearNew(): Promise<void> {
    const now = new Map(library.episodes().map((entry) => [entry.episode.number, entry]));
    const before = heard;
    heard = new Map();
    for (const number of before.keys()) if (!now.has(number)) library.hear(number, null);
    for (const [number, entry] of now) {
      const { transcript } = entry.episode;
      if (before.get(number) !== entry) {
        library.hear(number, transcript === null ? null : await spokenIn(transcript));
      }
      heard.set(number, entry);
    }
  }

  return () => {
    underWay = underWay.catch(() => undefined).then(hearNew);
    return underWay;
  };
}
