/**
 * The address by which an imported feed is to be remembered as an old one of the show, for good: the
 * path when it was at this host, where it can be led on from; another host's only when the feed moves,
 * since our feed then tells apps that it has moved here (itunes:new-feed-url).
 * @param address where the feed was; null when that is not known
 * @param origin the public origin of this companion; null while it has none
 * @returns null when there is nothing to remember
 */
export function rememberedAddress(
  address: string | null,
  origin: string | null,
  isMoving: boolean,
): string | null {
  if (address === null) return null;
  const isOurs = origin !== null && address.startsWith(`${origin}/`);
  if (!isOurs) return isMoving ? address : null;
  const path = address.slice(origin.length);
  return FEEDS.test(path) ? null : path;
}

/** Where our own feeds are now. */
const FEEDS = /^\/(?:feed\.xml|atom\.xml|feed\.json)(?:\?|$)/;
