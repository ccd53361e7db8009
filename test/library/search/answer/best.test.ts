import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestOf } from '../../../../src/library/search/answer/best.js';

describe('the best of many', () => {
  it('are the first of all of them in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.nat({ max: 12 }), (all, wanted) => {
        const sorted = [...all].sort((a, b) => a - b);
        expect(bestOf(all, wanted, (a, b) => a < b)).toEqual(sorted.slice(0, wanted));
      }),
    );
  });
});
