import { parseUrl } from '../domain/parseUrl.js';
import { isPublicAddress } from './publicAddress.js';

export interface GuardOptions {
  /**
   * Whether this machine and its own network may be asked as well: anywhere (in tests, or when a user
   * says so), or at the origin of the address that is given and not where it redirects to.
   */
  allowPrivate: boolean | 'at-its-origin';
  /** Says which IP addresses are of the public internet; IANA's registries do by default. */
  isPublic?: (ip: string) => boolean;
}

/** Whether the machine at an IP address may be asked for a URL. */
export type Guard = (ip: string, url: URL) => boolean;

/** @param address the one that the caller gave: redirects are to pass the same guard */
export function guardFor(address: string, options: GuardOptions): Guard {
  const { allowPrivate, isPublic = isPublicAddress } = options;
  if (allowPrivate === true) return () => true;
  const trusted = allowPrivate === 'at-its-origin' ? parseUrl(address)?.origin : undefined;
  return (ip, url) => url.origin === trusted || isPublic(ip);
}
