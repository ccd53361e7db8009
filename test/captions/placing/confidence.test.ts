import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { confidenceInPart, confidenceOf } from '../../../src/captions/placing/confidence.js';

const SURE = { chance: 1, titlePart: 1, meanTitlePart: 1, turning: 5 };
const NOTHING = { chance: 0, titlePart: 0, meanTitlePart: 0, turning: 0 };

describe('confidence', () => {
  it('is high when all signs agree, and next to nothing when none does', () => {
    expect(confidenceOf(SURE)).toBeGreaterThan(0.95);
    expect(confidenceOf(NOTHING)).toBeLessThan(0.01);
  });

  it('is never high when no title is said anywhere', () => {
    expect(confidenceOf({ ...SURE, titlePart: 0, meanTitlePart: 0 })).toBeLessThan(0.9);
    expect(confidenceOf({ chance: 0.9, titlePart: 0, meanTitlePart: 0, turning: 2 })).toBeLessThan(
      0.2,
    );
  });

  it('is less in captions that may lack a part, and never more than the chance unforced', () => {
    expect(confidenceInPart(SURE, 1)).toBeLessThan(confidenceOf(SURE));
    expect(confidenceInPart(SURE, 1)).toBeGreaterThan(0.8);
    expect(confidenceInPart(SURE, 0.3)).toBe(0.3);
    expect(confidenceInPart(NOTHING, 1)).toBeLessThan(confidenceOf(NOTHING));
  });

  it('is from 0 to 1, and grows with each sign', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const signs = fc.record({
      chance: part,
      titlePart: part,
      meanTitlePart: part,
      turning: part,
    });
    fc.assert(
      fc.property(
        signs,
        fc.constantFrom(...(Object.keys(SURE) as (keyof typeof SURE)[])),
        (some, sign) => {
          const confidence = confidenceOf(some);
          expect(confidence > 0 && confidence < 1).toBe(true);
          expect(confidenceOf({ ...some, [sign]: 1 })).toBeGreaterThanOrEqual(confidence);
        },
      ),
    );
  });
});
