import { describe, expect, it } from '@jest/globals';
import { cutOff } from '../../src/media/cutOff.js';

describe('a file that broke off', () => {
  it('has fewer bytes than sound of its duration can have', () => {
    expect(cutOff(5000, null, 4200)).toBe('it has 5000 bytes, too few for 1:10:00');
    expect(cutOff(4_200_000, null, 4200)).toBeNull();
  });

  it('has less than half of the bytes that are stated', () => {
    expect(cutOff(49, 100, null)).toBe('it has 49 bytes, but 100 are stated');
    expect(cutOff(50, 100, null)).toBeNull();
    expect(cutOff(200, 100, null)).toBeNull();
  });

  it('cannot be told while neither is known', () => {
    expect(cutOff(1, null, null)).toBeNull();
  });
});
