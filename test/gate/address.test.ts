import { describe, expect, it } from '@jest/globals';
import { householdOf, shortened } from '../../src/gate/address.js';

describe('a reader’s address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.77'],
    ['::ffff:203.0.113.77', '203.0.113.77'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::'],
    ['2001:db8::1', '2001:db8:0:0::'],
    ['::1', '0:0:0:0::'],
    ['fe80::1%eth0', 'fe80:0:0:0::'],
    ['', ''],
  ])('%s counts with its household as %s', (address, household) => {
    expect(householdOf(address)).toBe(household);
  });

  it.each([
    ['203.0.113.77', '203.0.113.0'],
    ['::ffff:203.0.113.77', '203.0.113.0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
    ['2001:db8::6', '2001:db8:0::'],
    ['<script>', 'unknown'],
    ['', 'unknown'],
  ])('%s is logged as %s', (address, short) => {
    expect(shortened(address)).toBe(short);
  });
});
