import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRetryAfter, waitBeforeRetry } from '../../../src/serving/websub/retrying.js';

const HOUR = 60 * 60 * 1000;

describe('the wait before a retry', () => {
  it('doubles up to an hour, and chance takes up to half of it', () => {
    const waits = (random: number) =>
      [1, 2, 3, 11, 12, 24].map((failures) => waitBeforeRetry(failures, null, () => random));
    expect(waits(0)).toEqual([1000, 2000, 4000, 1_024_000, HOUR / 2, HOUR / 2]);
    expect(waits(0.5)).toEqual([1500, 3000, 6000, 1_536_000, (HOUR / 4) * 3, (HOUR / 4) * 3]);
  });

  it('is never shorter than what was asked for, but a day at most', () => {
    expect(waitBeforeRetry(1, 90_000, () => 0)).toBe(90_000);
    expect(waitBeforeRetry(12, 1000, () => 0)).toBe(HOUR / 2);
    expect(waitBeforeRetry(1, 400 * 24 * HOUR, () => 0)).toBe(24 * HOUR);
  });

  it('reads Retry-After as seconds or a date, and nothing else', () => {
    const now = Date.UTC(2026, 2, 31, 12);
    expect(readRetryAfter('120', now)).toBe(120_000);
    expect(readRetryAfter(' 0 ', now)).toBe(0);
    expect(readRetryAfter('Tue, 31 Mar 2026 12:00:30 GMT', now)).toBe(30_000);
    expect(readRetryAfter('Tue, 31 Mar 2026 11:00:00 GMT', now)).toBe(0);
    for (const text of [null, '', 'soon', '-1', '1.5', '31 GMT GMT']) {
      expect(readRetryAfter(text, now)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const wait = waitBeforeRetry(1, readRetryAfter(text, now), () => 0);
        expect(wait).toBeGreaterThanOrEqual(1000);
        expect(wait).toBeLessThanOrEqual(24 * HOUR);
      }),
    );
  });
});
