import type { EpisodeEntry } from '../library/entries.js';
import type { FeedInput } from './feedModel.js';

/**
 * A writer of feeds that writes the same feed once. The library gives out the same list of episodes
 * until one of them, the show or the catalogue changes what it holds: what was written is remembered
 * by that list and goes with it.
 * @param write builds the text from its input and nothing else
 */
export function rememberFeed(write: (input: FeedInput) => string): (input: FeedInput) => string {
  const written = new WeakMap<readonly EpisodeEntry[], { input: FeedInput; text: string }>();
  return (input) => {
    const known = written.get(input.episodes);
    if (known && isSame(known.input, input)) return known.text;
    const text = write(input);
    written.set(input.episodes, { input: { ...input }, text });
    return text;
  };
}

function isSame(a: FeedInput, b: FeedInput): boolean {
  return (
    a.show === b.show &&
    a.episodes === b.episodes &&
    a.baseUrl === b.baseUrl &&
    a.showUpdatedAt === b.showUpdatedAt &&
    a.builtInArtwork === b.builtInArtwork
  );
}
