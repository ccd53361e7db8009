import type { Episode } from '../domain/episode.js';
import type { Store } from '../store/port.js';
import { complain, say, type CommandIo, type ExitCode } from './io.js';
import { nothingAt } from './withEpisode.js';

/** What is to become of an episode, and the sentence that says so; or why nothing is. */
export type EpisodeChange =
  { ok: true; after: Episode | 'removed'; message: string } | { ok: false; message: string };

/**
 * Changes a stored episode in one transaction and says what was done; or says that there is none, or
 * why it is refused.
 * @param change decides by the episode as it is stored; it may be asked twice
 */
export async function changeEpisode(
  store: Store,
  number: number,
  io: CommandIo,
  change: (before: Episode) => EpisodeChange,
): Promise<ExitCode> {
  const changed = await store.transaction(async (transaction) => {
    const stored = await transaction.get(`episodes/${number}`);
    if (stored === null) return null;
    const result = change(stored.value);
    if (!result.ok) return result;
    if (result.after === 'removed') transaction.remove(`episodes/${number}`);
    else transaction.put(`episodes/${number}`, result.after);
    return result;
  });
  if (changed?.ok) {
    say(io, changed.message);
    return 0;
  }
  complain(io, changed?.message ?? (await nothingAt(store, number)));
  return 1;
}
