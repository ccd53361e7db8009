import { describe, expect, it } from '@jest/globals';
import { dayView } from '../../../src/web/pages/day.js';

describe('a day for readers', () => {
  it.each([
    ['2026-03-31', '31 March 2026'],
    ['2026-12-09', '9 December 2026'],
    ['2026-03-31T23:30:00-08:00', '31 March 2026'],
  ])('%s is %s, as it was written', (date, text) => {
    expect(dayView(date)).toEqual({ datetime: date.slice(0, 10), text });
  });

  it.each([[null], ['soon'], ['2026-13-01']])('%s is no day', (date) => {
    expect(dayView(date)).toBeNull();
  });
});
