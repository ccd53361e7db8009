import { BlockList, isIP } from 'node:net';
import { parseUrl } from '../domain/parseUrl.js';

/** Who can open an address: anyone, those in the same network, or this machine alone. */
export type Audience = 'anywhere' | 'network' | 'machine';

const machine = new BlockList();
machine.addSubnet('127.0.0.0', 8, 'ipv4');
machine.addAddress('0.0.0.0', 'ipv4');
machine.addAddress('::1', 'ipv6');
machine.addAddress('::', 'ipv6');

// RFC 1918, 3927, 6598, 4193, 4291: addresses that mean another machine in every network.
const network = new BlockList();
for (const [address, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const) {
  network.addSubnet(address, bits, 'ipv4');
}
network.addSubnet('fc00::', 7, 'ipv6');
network.addSubnet('fe80::', 10, 'ipv6');

/** Endings that no public name has (RFC 6761, 6762, 8375; `.internal` by ICANN), and common habits. */
const LOCAL_NAME =
  /(?:^[^.]+|\.(?:local|internal|home\.arpa|lan|home|corp|intranet|test|invalid))$/;

/** Who can open what stands under this origin, told by its host alone. */
export function audienceOf(baseUrl: string): Audience {
  const host = (parseUrl(baseUrl)?.hostname ?? 'localhost').replace(/^\[|\]$|\.$/g, '');
  const family = isIP(host);
  if (family === 0) {
    if (/(?:^|\.)localhost$/.test(host)) return 'machine';
    return LOCAL_NAME.test(host) ? 'network' : 'anywhere';
  }
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  if (machine.check(host, kind)) return 'machine';
  return network.check(host, kind) ? 'network' : 'anywhere';
}
