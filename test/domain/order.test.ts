import { describe, expect, it } from '@jest/globals';
import { isOutOfTimeOrder, timeOrder } from '../../src/domain/order.js';
import { aSegment, at } from '../support/builders.js';

const first = aSegment({ id: 'first', time: at(3700) });
const second = aSegment({ id: 'second', time: at(519) });
const unknown = aSegment({ id: 'unknown' });
const proposed = aSegment({ id: 'proposed', time: { start: 5, end: null, proposed: true } });
const shared = aSegment({ id: 'shared', time: at(519) });

const ids = (segments: { id: string }[]) => segments.map(({ id }) => id);

describe('time order', () => {
  it('puts known starts first, equal ones in note order, and the rest behind in note order', () => {
    expect(ids(timeOrder([first, unknown, second, proposed, shared]))).toEqual([
      'second',
      'shared',
      'first',
      'unknown',
      'proposed',
    ]);
  });

  it('leaves its argument in note order', () => {
    const segments = [first, second];
    timeOrder(segments);
    expect(ids(segments)).toEqual(['first', 'second']);
  });

  it('tells when note order differs from it', () => {
    expect(isOutOfTimeOrder([first, second])).toBe(true);
    expect(isOutOfTimeOrder([second, unknown, shared, first])).toBe(false);
  });
});
