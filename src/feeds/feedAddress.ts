import { absoluteUrl } from '../domain/address.js';
import { parseUrl } from '../domain/parseUrl.js';

/**
 * An address as feeds may carry it: absolute, http or https, ASCII only.
 * @returns null when it cannot be made into one, so that the feed leaves it out
 */
export function feedAddress(baseUrl: string, pathOrUrl: string): string | null {
  const url = parseUrl(absoluteUrl(baseUrl, pathOrUrl));
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
