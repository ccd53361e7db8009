import { isWebAddress } from '../domain/mediaAddress.js';
import { isOwnPath } from '../domain/ownPath.js';
import { parseUrl } from '../domain/parseUrl.js';
import { webAddress } from './fileAddress.js';
import type { FileMap } from './yamlMap.js';

/** Where the feed of this site is. */
const FEED = '/feed.xml';

/**
 * Reads where the feed was before. What never leads on, as src/web/oldFeedAddress.ts decides it, is
 * an error: its subscribers would be lost.
 * @param baseUrl the public origin; null when it is not known, so that nothing is held against it
 */
export function oldAddressesOf(map: FileMap, baseUrl: string | null): string[] {
  for (const { text, line } of map.list('oldAddresses')) {
    if (text === null || !(/^\/[^/\s]\S*$/.test(text) || isWebAddress(text))) {
      const message =
        'An old address is a path of this site such as /podcast.rss, or begins with https://.';
      map.reportAt(line, 'error', message);
    } else if (baseUrl !== null) {
      const why = whyStuck(text, baseUrl, map.lineText('movedTo'));
      if (why === null) continue;
      map.reportAt(line, 'error', `${text} is ${why}, so that it never leads on: take it out.`);
    }
  }
  return map.texts('oldAddresses');
}

/** Reads where the feed is now, when it is no longer here. @param baseUrl as for `oldAddressesOf` */
export function movedToOf(map: FileMap, baseUrl: string | null): string | null {
  const address = webAddress(map, 'movedTo');
  const to = parseUrl(address ?? '');
  if (to === null || baseUrl === null || to.host !== hostOf(baseUrl)) return address;
  if (isSamePlace(to, new URL(`${baseUrl}${FEED}`))) {
    const message =
      '`movedTo` is the address of this feed itself: it is for where the feed is when it is no longer here. Take it out.';
    map.report('movedTo', 'error', message);
  } else if (isOwnPath(to.pathname)) {
    const message =
      '`movedTo` leads to another page of this site: give the address that the feed has now, or take it out.';
    map.report('movedTo', 'error', message);
  }
  return address;
}

function whyStuck(address: string, baseUrl: string, movedTo: string | null): string | null {
  const old = parseUrl(address.startsWith('/') ? `${baseUrl}${address}` : address);
  if (old === null) return null;
  const isHomeWithQuery = old.pathname === '/' && old.search !== '';
  if (old.host === hostOf(baseUrl) && isOwnPath(old.pathname) && !isHomeWithQuery) {
    return 'an address of this site, which answers there itself';
  }
  const to = parseUrl(movedTo ?? '');
  return to !== null && isSamePlace(old, to) ? 'where the feed is now, by `movedTo`' : null;
}

/** Capitals and a slash at the end make no difference, nor does the scheme. */
function isSamePlace(one: URL, other: URL): boolean {
  const plain = ({ host, pathname }: URL) => host + pathname.toLowerCase().replace(/\/+$/, '');
  return plain(one) === plain(other) && one.search === other.search;
}

function hostOf(baseUrl: string): string | null {
  return parseUrl(baseUrl)?.host ?? null;
}
