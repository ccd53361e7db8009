import { parseWholeNumber } from './wholeNumber.js';

/** The highest number that an episode can have: addresses, files and commands agree on it. */
export const LAST_EPISODE_NUMBER = 999_999;

/**
 * Where the numbers begin that a show's own count is not thought to reach: `import --feed` gives them to
 * items that the show does not count.
 */
export const FIRST_APART = 9001;

/** True for a number that merely gives an episode its place here, and is none of the show's count. */
export function isApart(number: number): boolean {
  return number >= FIRST_APART;
}

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
