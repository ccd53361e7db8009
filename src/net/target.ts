import { isIP } from 'node:net';
import { parseUrl } from '../domain/parseUrl.js';
import type { Guard } from './guard.js';

export type Target = { ok: true; url: URL } | { ok: false; message: string };

/**
 * Whether an address is one that we ask: http or https, no name and password in it, and when its
 * host is an IP address, one that may be asked.
 * @param from the address that redirected to it: a redirect from https to http is refused
 */
export function readTarget(address: string, guard: Guard, from: URL | null): Target {
  const url = parseUrl(address);
  const named = from === null ? shown(address) : `${hrefOf(from)} redirects to ${shown(address)}`;
  if (url === null) {
    return refused(
      named,
      'which is no address',
      'write it in full, as https://example.org/feed.xml',
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refused(named, 'which is neither https nor http', 'give an address on the web');
  }
  if (url.username !== '' || url.password !== '') {
    const place = from === null ? hrefOf(url) : `${hrefOf(from)} redirects to ${hrefOf(url)}`;
    return refused(place, 'with a name and a password in it', 'give the address without them');
  }
  if (from?.protocol === 'https:' && url.protocol === 'http:') {
    return refused(named, 'which is not encrypted', 'ask its publisher for an https address');
  }
  const ip = bareHost(url);
  if (isIP(ip) !== 0 && !guard(ip, url)) {
    const place = from === null ? named : `${named}, and that`;
    return { ok: false, message: notPublic(place, ip) };
  }
  return { ok: true, url };
}

/** An address for a sentence: never with a name and a password, nor with what is behind `#`. */
export function hrefOf(url: URL): string {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  plain.hash = '';
  return plain.href;
}

/** The sentence for a host that leads to `ip`, which is loopback, private, or otherwise not public. */
export function notPublic(address: string, ip: string): string {
  return `${address} leads to ${ip}, which is not on the public internet: give an address that everyone can reach.`;
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function refused(what: string, why: string, advice: string): Target {
  return { ok: false, message: `${what}, ${why}: ${advice}.` };
}

const LONGEST_SHOWN = 300;

function shown(address: string): string {
  const whole = JSON.stringify(address.slice(0, LONGEST_SHOWN)).slice(1, -1);
  return whole === '' ? 'An empty text' : whole;
}
