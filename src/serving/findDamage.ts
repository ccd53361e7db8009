import type { Damage, Store } from '../store/port.js';

/**
 * Reads every document from the disk, also those that memory serves.
 * @param known what was told of already
 * @returns whether any is damaged, and the news of it as one sentence
 */
export async function findDamage(
  store: Pick<Store, 'damages'>,
  known: readonly Damage[],
): Promise<{ any: boolean; news: string | null }> {
  const damages = await store.damages({ afresh: true });
  const news = damages.filter(({ name }) => !known.some((each) => each.name === name));
  const told = news.map(({ place, message }) => `${place}: ${message}`).join(' ');
  return { any: damages.length > 0, news: told === '' ? null : told };
}
