import { describe, expect, it } from '@jest/globals';
import { isSeason, parseSeason } from '../../src/domain/season.js';

describe('a season', () => {
  it.each([
    ['1', 1],
    ['02', 2],
    [' 9999 ', 9999],
  ])('is read from %p', (text, season) => {
    expect(parseSeason(text)).toBe(season);
  });

  it.each(['', '0', '-1', '1.5', 'one', '10000', '99999999'])('is not %p', (text) => {
    expect(parseSeason(text)).toBeNull();
  });

  it('is whole, from 1', () => {
    expect([0, 1, 1.5, 9999, 10_000, NaN].filter(isSeason)).toEqual([1, 9999]);
  });
});
