import { describe, expect, it } from '@jest/globals';
import { startAfter, startBefore } from '../../src/listening/neighbours.js';

const starts = [60, 0, 20, 20];

describe('the next segment', () => {
  it('is the first that begins later, in whatever order the notes have them', () => {
    expect(startAfter(starts, 5)).toBe(20);
    expect(startAfter(starts, 20)).toBe(60);
    expect(startAfter(starts, 60)).toBeNull();
  });
});

describe('the previous segment', () => {
  it('is first the beginning of what plays, then the one before it', () => {
    expect(startBefore(starts, 40)).toBe(20);
    expect(startBefore(starts, 21)).toBe(0);
  });

  it('never lies before the first', () => {
    expect(startBefore(starts, 1)).toBe(0);
    expect(startBefore([30], 10)).toBeNull();
    expect(startBefore([], 10)).toBeNull();
  });
});
