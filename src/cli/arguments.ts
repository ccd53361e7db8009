import { InvalidArgumentError } from 'commander';

/** Reads an episode's number from the command line; refuses anything else as wrong usage. */
export function episodeNumber(text: string): number {
  if (!/^(?:0|[1-9]\d{0,5})$/.test(text)) {
    throw new InvalidArgumentError('An episode has a whole number, such as 16.');
  }
  return Number(text);
}
