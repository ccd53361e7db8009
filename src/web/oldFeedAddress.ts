import type { Request, RequestHandler } from 'express';
import { parseUrl } from '../domain/parseUrl.js';
import { sendMovedFeed } from './sendMoved.js';
import type { Site } from './site.js';

const FEED = '/feed.xml';

type Asked = Pick<Request, 'headers' | 'originalUrl'>;
type Here = Pick<Site, 'library' | 'baseUrl'>;

/**
 * Where an old address of the feed leads (`show.feed.oldAddresses`): to the feed, or at once to where
 * the feed has moved since. A path is one of this host, an absolute address one of the host that it
 * names; an address with a query wants the same parameters. Capitals and a slash at the end make no
 * difference: what subscribers typed years ago must still arrive.
 * @param isOurs whether a page of ours has this path: it is shadowed on no host but an old one, and
 * only home, which reads no parameters, by an old address with a query (`/?feed=rss2`)
 * @returns an absolute address; null when the request is for no old address
 */
export function oldFeedAddress({ headers, originalUrl }: Asked, site: Here, isOurs: boolean) {
  const { oldAddresses } = site.library().show().feed;
  if (oldAddresses.length === 0) return null;
  const host = parseUrl(site.baseUrl)?.host ?? '';
  const asked = parseUrl(`http://${headers.host ?? host}${originalUrl}`);
  if (asked === null) return null;
  const target = movedFeedAddress(site) ?? `${site.baseUrl}${FEED}`;
  const isOld = oldAddresses.some((address) => {
    const old = parseUrl(address.startsWith('/') ? `http://${host}${address}` : address);
    if (old === null || !isSamePlace(old, asked) || takes(old, target)) return false;
    if (old.host !== host) return old.host === asked.host;
    return !isOurs || (old.pathname === '/' && old.search !== '');
  });
  return isOld ? target : null;
}

/** Where the feed is now (`show.feed.movedTo`), absolute; null while it is here. */
export function movedFeedAddress(site: Here): string | null {
  const url = parseUrl(site.library().show().feed.movedTo ?? '');
  return url === null || url.href === parseUrl(`${site.baseUrl}${FEED}`)?.href ? null : url.href;
}

/**
 * Leads on from old addresses of the feed, before static files are looked for.
 * @param isOurs whether a route answers this path
 */
export function oldFeedAddresses(site: Here, isOurs: (path: string) => boolean): RequestHandler {
  return (request, response, next) => {
    const to = oldFeedAddress(request, site, isOurs(request.path));
    if (to === null) next();
    else sendMovedFeed(request, response, to);
  };
}

function isSamePlace(old: URL, asked: URL): boolean {
  return (
    plain(old.pathname) === plain(asked.pathname) &&
    [...old.searchParams].every(([name, value]) => asked.searchParams.get(name) === value)
  );
}

// A feed that moved to what one of its own old addresses takes would lead round and round.
function takes(old: URL, target: string): boolean {
  const url = parseUrl(target);
  return url !== null && url.host === old.host && isSamePlace(old, url);
}

function plain(path: string): string {
  return path.toLowerCase().replace(/\/+$/, '');
}
