import type { Episode } from '../domain/episode.js';
import type { Store } from '../store/port.js';

/**
 * Saves an episode's new status.
 * @returns the episode before and after, or null when there is none
 */
export function changeStatus(
  store: Store,
  number: number,
  change: Partial<Pick<Episode, 'status' | 'published'>>,
): Promise<{ before: Episode; after: Episode } | null> {
  return store.transaction(async (transaction) => {
    const stored = await transaction.get(`episodes/${number}`);
    if (stored === null) return null;
    const after = { ...stored.value, ...change };
    transaction.put(`episodes/${number}`, after);
    return { before: stored.value, after };
  });
}
