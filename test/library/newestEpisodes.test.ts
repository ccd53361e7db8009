import { describe, expect, it } from '@jest/globals';
import { newestEpisodes } from '../../src/library/newestEpisodes.js';
import { anEntry } from '../support/entries.js';

const order = (...episodes: [number: number, published: string | null][]) =>
  newestEpisodes(
    episodes.map(([number, published]) => anEntry({ number, published })),
    'Europe/Berlin',
  ).map(({ episode }) => episode.number);

describe('the newest episodes', () => {
  it('have the highest numbers, with or without a date', () => {
    expect(order([15, null], [18, '2026-03-31'], [17, null], [16, '2026-04-30'])).toEqual([
      18, 17, 16, 15,
    ]);
  });

  it('are found by date where a number is apart from the count', () => {
    const counted = [
      [1, '2026-01-01'],
      [2, null],
      [3, '2026-03-01'],
      [4, null],
    ] as [number, string | null][];
    expect(order(...counted, [9001, '2025-12-01'])).toEqual([4, 3, 2, 1, 9001]);
    expect(order(...counted, [9001, '2026-02-01'], [9002, '2026-01-15'])).toEqual([
      4, 3, 2, 9001, 9002, 1,
    ]);
    expect(order(...counted, [9001, '2026-03-02'])).toEqual([4, 9001, 3, 2, 1]);
    expect(order(...counted, [9001, '2026-03-01T00:30:00+01:00'])).toEqual([4, 9001, 3, 2, 1]);
    expect(order(...counted, [9001, '2026-03-01T00:30:00+02:00'])).toEqual([4, 3, 2, 9001, 1]);
  });

  it('have their place by number where nothing else is known', () => {
    expect(order([1, null], [9001, null])).toEqual([9001, 1]);
    expect(order([9001, '2026-01-01'], [9002, '2026-02-01'])).toEqual([9002, 9001]);
  });
});
