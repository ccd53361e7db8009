import { InvalidArgumentError } from 'commander';
import { LAST_EPISODE_NUMBER, parseEpisodeNumber } from '../domain/episodeNumber.js';

/** Reads an episode's number from the command line; refuses anything else as wrong usage. */
export function episodeNumber(text: string): number {
  const number = parseEpisodeNumber(text);
  if (number !== null) return number;
  throw new InvalidArgumentError(
    `An episode has a whole number, such as 16, from 0 to ${LAST_EPISODE_NUMBER}.`,
  );
}
