import { describe, expect, it } from '@jest/globals';
import { cacheControl } from '../../../src/web/representations/cacheControl.js';

describe('how long caches may keep what is published', () => {
  it.each([
    ['nothing is scheduled', null, 'public, max-age=300'],
    ['the next episode is a day away', 86_400_000, 'public, max-age=300'],
    ['the next episode is a minute away', 60_999, 'public, max-age=60'],
    ['the next episode is due within the second', 999, 'no-cache'],
    ['the next episode is overdue', -5000, 'no-cache'],
  ])('when %s', (_, wait, expected) => {
    const now = 1_000_000;
    expect(cacheControl(wait === null ? null : now + wait, now)).toBe(expected);
  });
});
