import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Postings } from '../../../../src/library/search/index/postings.js';

describe('postings', () => {
  it('hold what was added and not removed, in order of slot, whatever the order of both', () => {
    const step = fc.record({
      slot: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(2 ** 24 - 1)),
      impact: fc.integer({ min: 1, max: 255 }),
      isRemoved: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const postings = new Postings();
        const expected = new Map<number, number>();
        for (const { slot, impact, isRemoved } of steps) {
          if (isRemoved) postings.remove(slot);
          else if (!expected.has(slot)) postings.add(slot, impact);
          if (isRemoved) expected.delete(slot);
          else if (!expected.has(slot)) expected.set(slot, impact);
        }
        const held = Array.from({ length: postings.size }, (_, at) => [
          postings.slot(at),
          postings.impact(at),
        ]);
        expect(held).toEqual([...expected].sort(([a], [b]) => a - b));
        for (const [slot, impact] of expected) expect(postings.impactIn(slot)).toBe(impact);
        expect(postings.impactIn(21)).toBe(0);
      }),
    );
  });
});
