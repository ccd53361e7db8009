import type { Episode } from '../../domain/episode.js';
import type { Plan } from '../../linking/plans.js';
import type { Store } from '../../store/port.js';

/**
 * Makes a plan on what is stored now and saves it, all of it or nothing.
 * @param make may be asked twice
 */
export async function savePlan(
  store: Store,
  make: (episodes: readonly Episode[]) => Plan,
): Promise<Plan> {
  return store.transaction(async (transaction) => {
    const episodes = (await transaction.list('episodes')).map(({ value }) => value);
    const plan = make(episodes);
    if (plan.ok) {
      for (const episode of plan.after) transaction.put(`episodes/${episode.number}`, episode);
    }
    return plan;
  });
}
