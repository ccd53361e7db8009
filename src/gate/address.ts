import { isIPv4, isIPv6 } from 'node:net';
import { parseUrl } from '../domain/parseUrl.js';

/** A household or an office has a whole /64 of IPv6 (RFC 6177), so that one address more is no other reader. */
const HOUSEHOLD_GROUPS = 4;

/** A /48 is about as many people as the 256 addresses of an IPv4 /24. */
const NEIGHBOURHOOD_GROUPS = 3;

/**
 * What requests of one reader have in common: the IPv4 address, or the /64 network of an IPv6 one.
 * @param address as the system writes it; IPv4 written as IPv6 is IPv4. What is no address stays as it is
 */
export function householdOf(address: string): string {
  const plain = plainAddress(address);
  return isIPv6(plain) ? network(plain, HOUSEHOLD_GROUPS) : plain;
}

/**
 * An address that no longer says who it was, for logs: the last of four numbers of IPv4 is taken away, and
 * all but the first 48 bits of IPv6.
 * @param address as the system writes it; what is no address becomes `unknown`
 */
export function shortened(address: string): string {
  const plain = plainAddress(address);
  if (isIPv4(plain)) return plain.replace(/\d+$/, '0');
  return isIPv6(plain) ? network(plain, NEIGHBOURHOOD_GROUPS) : 'unknown';
}

function network(address: string, kept: number): string {
  return `${groupsOf(address).slice(0, kept).join(':')}::`;
}

function plainAddress(address: string): string {
  const bare = address.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  return mapped ?? bare;
}

/** The eight groups of an IPv6 address, in their shortest form. */
function groupsOf(address: string): string[] {
  const written = parseUrl(`http://[${address}]`)?.hostname.slice(1, -1) ?? '::';
  const [head = '', tail] = written.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}
