import { episodePath } from '../domain/address.js';
import type { Episode } from '../domain/episode.js';
import type { Show } from '../domain/show.js';
import { cardOf } from '../cards/card.js';

/**
 * Where the card of an episode is, as a path: it changes with what the card shows, so that it may be
 * kept for ever. The picture has 1200 × 630 pixels and is a PNG.
 */
export function cardAddress(show: Pick<Show, 'title'>, episode: Episode): string {
  return `${episodePath(episode.number)}/card.png?v=${cardOf(show, episode).digest}`;
}
