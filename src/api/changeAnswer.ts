import { absoluteUrl, changePath } from '../domain/address.js';
import type { Show } from '../domain/show.js';
import type { ChangeEntry } from '../library/entries.js';
import { momentAnswer } from './momentAnswer.js';
import type { ChangeAnswer } from './shapes.js';

/**
 * A change as the API gives it, with every moment at which it was discussed.
 * @param show names the release tracker, whose home stands in for an address of its own
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function changeAnswer(
  entry: ChangeEntry,
  show: Pick<Show, 'releaseTracker'>,
  baseUrl: string,
): ChangeAnswer {
  return {
    id: entry.id,
    title: entry.title,
    version: entry.version,
    areas: [...entry.areas],
    url: absoluteUrl(baseUrl, changePath(entry.id)),
    externalUrl: entry.catalogued?.url ?? show.releaseTracker?.url ?? null,
    released: entry.catalogued?.released ?? null,
    notesMarkdown: entry.catalogued?.notes ?? '',
    mentions: entry.mentions.map((mention) => momentAnswer(mention, baseUrl)),
  };
}
