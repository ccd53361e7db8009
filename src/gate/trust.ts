import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** Whose word about a reader's address is taken: nobody's, so many proxies', or those of these networks. */
export type TrustedProxies = number | readonly string[];

export const NO_PROXIES: TrustedProxies = 0;

/**
 * Reads TRUST_PROXY: a number of proxies between readers and this server, or their addresses, networks
 * (`10.0.0.0/8`) and the names `loopback`, `linklocal` and `uniquelocal`, with commas between them.
 * @returns null when it is neither
 */
export function readTrust(text: string): TrustedProxies | null {
  if (/^\d$/.test(text)) return Number(text);
  const networks = text.split(/[\s,]+/).filter((part) => part !== '');
  try {
    // It also takes `10` for an address, which here is a slip of the pen for a number.
    if (networks.length === 0 || networks.some((part) => /^\d+$/.test(part))) return null;
    proxyAddr.compile(networks);
    return networks;
  } catch {
    return null;
  }
}

/**
 * @returns finds the address of the reader: the one that connected, or, where that one is trusted, the last
 * of X-Forwarded-For that is not
 */
export function clientAddresses(trusted: TrustedProxies): (request: IncomingMessage) => string {
  if (trusted === NO_PROXIES) return (request) => request.socket.remoteAddress ?? '';
  const isTrusted =
    typeof trusted === 'number'
      ? (_address: string, hop: number) => hop < trusted
      : proxyAddr.compile([...trusted]);
  return (request) => {
    // A connection that broke off has no address any more, which the library does not expect.
    if (request.socket.remoteAddress === undefined) return '';
    return proxyAddr(request, isTrusted);
  };
}
