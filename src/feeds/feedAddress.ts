import { absoluteUrl } from '../domain/address.js';

/**
 * An address as feeds may carry it: absolute, http or https, ASCII only.
 * @returns null when it cannot be made into one, so that the feed leaves it out
 */
export function feedAddress(baseUrl: string, pathOrUrl: string): string | null {
  const absolute = absoluteUrl(baseUrl, pathOrUrl);
  if (!URL.canParse(absolute)) return null;
  const { protocol, href } = new URL(absolute);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
