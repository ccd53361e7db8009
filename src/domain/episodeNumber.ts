import { parseWholeNumber } from './wholeNumber.js';

/** The highest number that an episode can have: addresses, files and commands agree on it. */
export const LAST_EPISODE_NUMBER = 999_999;

/**
 * Reads the number of an episode: `16`.
 * @returns null when the text is no whole number from 0 to 999999, or has a leading zero
 */
export function parseEpisodeNumber(text: string): number | null {
  return parseWholeNumber(text, LAST_EPISODE_NUMBER);
}

/** The same as notes may write it: `016` is 16. */
export function parseWrittenEpisodeNumber(text: string): number | null {
  return parseEpisodeNumber(text.replace(/^0+(?=\d)/, ''));
}

/** True for a number that an episode can have. */
export function isEpisodeNumber(number: number): boolean {
  return parseEpisodeNumber(String(number)) === number;
}
