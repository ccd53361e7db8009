import type { EpisodeEntry } from '../../library/entries.js';
import { counted } from '../../domain/counted.js';
import { inWords } from './phrases.js';

/** What lies under `/media/`; see `Site.files`. */
type Files = ReadonlyMap<string, number | null>;

export interface PlayableEpisodes {
  /** Whether podcast apps have anything to play. */
  any: boolean;
  /** Which episodes they show; null when that is all of them. */
  line: string | null;
}

/** As many as can be read at a glance. */
const MOST_NAMED = 8;

/** Which episodes a podcast app shows: those with a file that is there. */
export function playableEpisodes(
  episodes: readonly EpisodeEntry[],
  files: Files,
): PlayableEpisodes {
  const numbersOf = (wanted: boolean) =>
    episodes
      .filter((entry) => hasFile(entry, files) === wanted)
      .map(({ episode }) => episode.number)
      .sort((a, b) => a - b);
  const playable = numbersOf(true);
  const others = numbersOf(false);
  if (episodes.length === 0) {
    return { any: false, line: 'Nothing is published yet, so podcast apps have nothing to show.' };
  }
  if (playable.length === 0) {
    return {
      any: false,
      line: `Podcast apps show only episodes that have an audio or video file, and none of the ${counted(episodes.length, 'episode')} here has one. Follow in a feed reader: it shows them all.`,
    };
  }
  if (others.length === 0) return { any: true, line: null };
  return {
    any: true,
    line: `Podcast apps show only episodes that have an audio or video file: ${which(playable, others)}. The others are on this site and in feed readers.`,
  };
}

function hasFile({ episode }: EpisodeEntry, files: Files): boolean {
  const { enclosure } = episode.media;
  if (enclosure === null) return false;
  const onDisk = files.get(enclosure.url);
  return (onDisk === undefined ? (enclosure.lengthBytes ?? 0) : (onDisk ?? 0)) > 0;
}

function which(playable: readonly number[], others: readonly number[]): string {
  const share = `${playable.length} of the ${playable.length + others.length} here`;
  if (playable.length <= MOST_NAMED) return `${share}, ${named(playable)}`;
  return others.length <= MOST_NAMED
    ? `${share}, all but ${named(others)}`
    : `${share}, the newest of them episode ${playable.at(-1) ?? 0}`;
}

function named(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'episode' : 'episodes'} ${inWords(numbers.map(String))}`;
}
