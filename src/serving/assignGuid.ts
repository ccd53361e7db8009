import { podcastGuid } from '../domain/podcastGuid.js';
import { UNNAMED_SHOW } from '../domain/show.js';
import { SaveRefused, type Store } from '../store/port.js';

/**
 * Gives the show its podcast:guid when its public origin is known for the first time. It is saved
 * and stays, whatever becomes of the origin.
 * @param publicOrigin null while nobody has set one: then the show has no guid yet
 * @returns why it could not be saved, such as a damaged show; null when all is well
 */
export async function assignGuid(
  store: Store,
  publicOrigin: string | null,
): Promise<string | null> {
  if (publicOrigin === null) return null;
  const stored = (await store.get('show'))?.value ?? UNNAMED_SHOW;
  if (stored.feed.guid !== null) return null;
  const guid = podcastGuid(`${publicOrigin}/feed.xml`);
  try {
    await store.transaction(async (transaction) => {
      const show = (await transaction.get('show'))?.value ?? UNNAMED_SHOW;
      if (show.feed.guid !== null) return;
      transaction.put('show', { ...show, feed: { ...show.feed, guid } });
    });
    return null;
  } catch (error) {
    if (error instanceof SaveRefused) return error.message;
    throw error;
  }
}
