import { absoluteUrl } from '../domain/address.js';

/**
 * The address that a link of the notes may have: http, https, mailto or a path of this site, made
 * absolute under `baseUrl` when there is one.
 * @returns null for any other scheme and for addresses of another host without a scheme (`//host`).
 */
export function linkAddress(written: string, baseUrl: string | undefined): string | null {
  // Browsers skip control characters before they look for a scheme: https://url.spec.whatwg.org/#url-parsing
  const address = written.replace(/\p{Cc}/gu, '').trim();
  if (address === '' || /^[\\/]{2}/.test(address) || address.includes('\\')) return null;
  if (/^(?:https?:\/\/[^/]|mailto:.)/i.test(address)) return address;
  if (/^[^/?#]*:/.test(address)) return null;
  if (baseUrl === undefined) return address;
  return absoluteUrl(baseUrl, address.startsWith('/') ? address : `/${address}`);
}

/** Whether an image may be shown: only this site's own files, so that no page calls a third party. */
export function isOwnImage(address: string): boolean {
  return /^\/media\/[\w./~-]+$/.test(address) && !address.includes('..');
}
