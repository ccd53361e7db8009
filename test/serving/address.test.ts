import { describe, expect, it } from '@jest/globals';
import { localAddress, networkAddress } from '../../src/serving/address.js';

describe('the address that is printed', () => {
  it.each([
    ['127.0.0.1', 'http://localhost:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['192.168.1.7', 'http://192.168.1.7:3000'],
    ['2001:db8::1', 'http://[2001:db8::1]:3000'],
  ])('for HOST %s is %s', (host, address) => {
    expect(localAddress(host, 3000)).toBe(address);
  });

  it('names one for other machines only when they can reach it', () => {
    expect(networkAddress('127.0.0.1', 3000)).toBeNull();
    expect(networkAddress('0.0.0.0', 3000) ?? 'http://1.2.3.4:3000').toMatch(
      /^http:\/\/[\d.]+:3000$/,
    );
  });
});
