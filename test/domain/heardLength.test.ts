import { describe, expect, it } from '@jest/globals';
import { heardLength } from '../../src/domain/heardLength.js';

const part = (start: number, end: number | null, episode = 18) => ({ episode, start, end });

describe('how long it takes to hear parts of episodes', () => {
  it('adds up what is known, and counts what is not', () => {
    expect(heardLength([part(0, 60), part(100, 130), part(200, null)])).toEqual({
      known: 90,
      open: 1,
    });
  });

  it('takes what overlaps once', () => {
    expect(heardLength([part(10, 40), part(10, 40), part(30, 50)]).known).toBe(40);
  });

  it('takes equal times of two episodes for two', () => {
    expect(heardLength([part(10, 40), part(10, 40, 17)]).known).toBe(60);
  });
});
