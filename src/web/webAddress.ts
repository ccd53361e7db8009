import { parseUrl } from '../domain/parseUrl.js';
import type { Link, Show } from '../domain/show.js';

/** An address of the web as it may stand in a link: http or https, else null. */
export function webAddress(url: string | null): string | null {
  const protocol = url === null ? '' : (parseUrl(url)?.protocol ?? '');
  return /^https?:$/.test(protocol) ? url : null;
}

/** Where changes can be looked up, when the show names a place on the web. */
export function trackerOf(show: Pick<Show, 'releaseTracker'>): Link | null {
  return webAddress(show.releaseTracker?.url ?? null) === null ? null : show.releaseTracker;
}
