import { BlockList, isIP, isIPv6 } from 'node:net';

/** IPv4 that is nobody's on the internet: IANA's special-purpose registry (RFC 6890), multicast, reserved. */
const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Inside 2000::/3: protocol assignments with Teredo, documentation, 6to4, documentation again. */
const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** Networks without IPv4 reach it through these addresses (NAT64, RFC 6052): the last 32 bits count. */
const NAT64 = '64:ff9b::';

const special = new BlockList();
for (const [network, bits] of SPECIAL_IPV4) {
  special.addSubnet(network, bits, 'ipv4');
  special.addSubnet(`${NAT64}${network}`, 96 + bits, 'ipv6');
}
for (const [network, bits] of SPECIAL_IPV6) special.addSubnet(network, bits, 'ipv6');

/** What IANA gives out for IPv6: anything else is loopback, local, mapped, multicast or nobody's. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
global.addSubnet(NAT64, 96, 'ipv6');

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local,
 * unique-local, shared (CGNAT), multicast, reserved, unspecified, nor IPv4 written as IPv6.
 * @param address as the system writes it, without brackets; anything that is no address is not public
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv6(address)) return global.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return !special.check(address, 'ipv4');
}
