import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { mapBounded } from '../../src/concurrency/mapBounded.js';

const TEN = Array.from({ length: 10 }, (_, i) => i);

describe('doing a few things at a time', () => {
  it('answers in the order of what was asked, whatever is done first', async () => {
    const work = async (i: number) => {
      for (let turns = 10 - i; turns > 0; turns -= 1) await setImmediate();
      return i * 2;
    };
    expect(await mapBounded(TEN, 4, work)).toEqual(TEN.map((i) => i * 2));
    expect(await mapBounded([], 4, work)).toEqual([]);
  });

  it.each([1, 3, 50])('has at most %i under way', async (atOnce) => {
    let underWay = 0;
    let most = 0;
    await mapBounded(TEN, atOnce, async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await setImmediate();
      underWay -= 1;
    });
    expect(most).toBe(Math.min(atOnce, TEN.length));
  });

  it('takes nothing further when one fails, and throws once nothing is under way', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const working = mapBounded(TEN, 2, async (i) => {
      begun.push(i);
      if (i === 0) throw new Error('the first');
      await setImmediate();
      ended.push(i);
    });
    await expect(working).rejects.toThrow('the first');
    expect([begun, ended]).toEqual([[0, 1], [1]]);
  });
});
