import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { positionOf, readPositions, readRate, withPosition } from '../../src/listening/memory.js';

describe('where somebody stopped', () => {
  it('is kept by episode, in whole seconds', () => {
    const kept = withPosition({}, 18, 1529.7, 3600, 5);
    expect(kept).toEqual({ '18': { at: 1529, saved: 5 } });
    expect(positionOf(kept, 18, 3600)).toBe(1529);
    expect(positionOf(kept, 17, 3600)).toBeNull();
  });

  it('is forgotten at the beginning and at the end, where there is nothing to come back to', () => {
    const kept = withPosition({}, 18, 600, 3600, 1);
    expect(withPosition(kept, 18, 4, 3600, 2)).toEqual({});
    expect(withPosition(kept, 18, 3590, 3600, 2)).toEqual({});
    expect(withPosition(kept, 18, 3590, null, 2)).not.toEqual({});
  });

  it('counts for nothing when the recording has become shorter', () => {
    expect(positionOf({ '18': { at: 600, saved: 1 } }, 18, 500)).toBeNull();
  });

  it('is kept of the 200 episodes that were heard last', () => {
    let kept = {};
    for (let n = 1; n <= 250; n += 1) kept = withPosition(kept, n, 100, null, n);
    expect(Object.keys(kept)).toHaveLength(200);
    expect(positionOf(kept, 50, null)).toBeNull();
    expect(positionOf(kept, 51, null)).toBe(100);
  });

  it('survives whatever stands in the storage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const positions = readPositions(text);
        const at = positionOf(positions, 1, null);
        expect(at === null || at >= 0).toBe(true);
      }),
    );
    expect(readPositions('{"1":{"at":30,"saved":1},"2":"x","3":{"at":"9","saved":1}}')).toEqual({
      '1': { at: 30, saved: 1 },
    });
  });
});

describe('a kept speed', () => {
  it.each([
    ['1.5', 1.5],
    [null, 1],
    ['', 1],
    ['fast', 1],
    ['0', 1],
    ['90', 1],
  ])('%s is %d', (text, rate) => {
    expect(readRate(text)).toBe(rate);
  });
});
