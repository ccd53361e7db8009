import type { Episode } from '../domain/episode.js';
import type { Store, Stored } from '../store/port.js';
import { complain, type CommandIo, type ExitCode } from './io.js';

/** Does the work with a stored episode, or says that there is none. */
export async function withEpisode(
  store: Store,
  number: number,
  io: CommandIo,
  work: (stored: Stored<Episode>) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const stored = await store.get(`episodes/${number}`);
  if (stored !== null) return work(stored);
  complain(io, await nothingAt(store, number));
  return 1;
}

/** The sentence for an episode that cannot be had: it does not exist, or it is damaged. */
export async function nothingAt(store: Store, number: number): Promise<string> {
  const damage = (await store.damages()).find(({ name }) => name === `episodes/${number}`);
  if (damage) return `Episode ${number} is damaged. ${damage.place}: ${damage.message}`;
  const numbers = (await store.list('episodes')).map(({ value }) => value.number);
  const known = numbers.sort((a, b) => a - b).join(', ') || 'none yet';
  return `There is no episode ${number}. Those that there are: ${known}.`;
}
