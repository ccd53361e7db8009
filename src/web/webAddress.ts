import type { Link, Show } from '../domain/show.js';

/** An address of the web as it may stand in a link: http or https, else null. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}

/** Where changes can be looked up, when the show names a place on the web. */
export function trackerOf(show: Pick<Show, 'releaseTracker'>): Link | null {
  return webAddress(show.releaseTracker?.url ?? null) === null ? null : show.releaseTracker;
}
