import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { clientAddresses, readTrust, type TrustedProxies } from '../../src/gate/trust.js';

function readerOf(trusted: TrustedProxies, remoteAddress: string | undefined, forwarded?: string) {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return clientAddresses(trusted)({
    headers,
    socket: { remoteAddress },
    connection: { remoteAddress },
  } as unknown as IncomingMessage);
}

describe('whose word is taken', () => {
  it('is nobody’s, unless it was set: what a reader claims of itself does not count', () => {
    expect(readerOf(0, '198.51.100.1', '203.0.113.9')).toBe('198.51.100.1');
  });

  it('is the proxy’s in front, for the last address that it does not itself claim', () => {
    expect(readerOf(1, '127.0.0.1', 'made up, 203.0.113.9')).toBe('203.0.113.9');
    expect(readerOf(2, '127.0.0.1', '203.0.113.9, 10.0.0.5')).toBe('203.0.113.9');
    expect(readerOf(['loopback'], '127.0.0.1', '1.1.1.1, 203.0.113.9')).toBe('203.0.113.9');
    expect(readerOf(['loopback'], '198.51.100.1', '203.0.113.9')).toBe('198.51.100.1');
  });

  it('finds no address when the connection broke off', () => {
    expect(readerOf(['loopback'], undefined)).toBe('');
    expect(readerOf(0, undefined)).toBe('');
  });

  it('is read from a number, addresses, networks and names', () => {
    expect(readTrust('0')).toBe(0);
    expect(readTrust('1')).toBe(1);
    expect(readTrust('loopback, 10.0.0.0/8 2001:db8::/32')).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::/32',
    ]);
    for (const wrong of ['true', 'all', '-1', '10', '10.0.0.0/40', 'proxy.example', ' , ']) {
      expect([wrong, readTrust(wrong)]).toEqual([wrong, null]);
    }
  });
});
