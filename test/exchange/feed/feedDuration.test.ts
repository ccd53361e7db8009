import { describe, expect, it } from '@jest/globals';
import { readFeedDuration } from '../../../src/exchange/feed/feedDuration.js';

describe('readFeedDuration', () => {
  it.each([
    ['3753', 3753],
    ['3753.5', 3753.5],
    ['1:02:33', 3753],
    ['01:02:33', 3753],
    ['62:33', 3753],
    ['48:05', 2885],
    ['00:25:29.500', 1529.5],
    ['PT1H2M33S', 3753],
    ['PT45M', 2700],
    ['1h 2m', 3720],
    ['62 min', 3720],
    ['1 hour, 2 minutes', 3720],
    ['0', 0],
  ])('reads %s', (text, seconds) => {
    expect(readFeedDuration(text)).toBe(seconds);
  });

  it.each(['', 'PT', 'long', '1:2:3:4', '-5', '999999', 'h m s'])('does not take %j', (text) => {
    expect(readFeedDuration(text)).toBeNull();
  });

  // Searched through from each of its commas, it would not end before the tests do.
  it('does not take a text longer than any duration for one, nor search it', () => {
    expect(readFeedDuration(`1h${','.repeat(200_000)}x`)).toBeNull();
    expect(readFeedDuration(`0.${'0'.repeat(50)}1`)).toBeNull();
  });
});
