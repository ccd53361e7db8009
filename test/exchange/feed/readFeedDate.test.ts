import { describe, expect, it } from '@jest/globals';
import { readFeedDate } from '../../../src/exchange/feed/readFeedDate.js';

describe('readFeedDate', () => {
  it.each([
    ['Tue, 31 Mar 2026 10:00:00 +0200', '2026-03-31T10:00:00+02:00'],
    ['Tue, 31 Mar 2026 10:00:00 GMT', '2026-03-31T10:00:00Z'],
    ['Mon, 31 Mar 2026 10:00:00 -0000', '2026-03-31T10:00:00Z'],
    ['31 Mar 2026 9:05 EST', '2026-03-31T09:05:00-05:00'],
    ['Tuesday, 1 March 26 10:00:00 PDT', '2026-03-01T10:00:00-07:00'],
    ['Tue, 31 Mar 2026 10:00:00 -0930 (somewhere)', '2026-03-31T10:00:00-09:30'],
    ['2026-03-31T10:00:00Z', '2026-03-31T10:00:00Z'],
    ['2026-03-31T10:00:00.123+02:00', '2026-03-31T10:00:00+02:00'],
    ['2026-03-31 10:00:00 +0200', '2026-03-31T10:00:00+02:00'],
  ])('reads %s with its offset', (text, date) => {
    expect(readFeedDate(text)).toBe(date);
  });

  it.each(['Tue, 31 Mar 2026', 'Tue, 31 Mar 2026 10:00:00', '2026-03-31', '2026-03-31T10:00:00'])(
    'keeps the day alone of %s, since the moment is not known',
    (text) => {
      expect(readFeedDate(text)).toBe('2026-03-31');
    },
  );

  it.each(['', 'yesterday', '30 Feb 2026 10:00:00 GMT', '31/03/2026', '31 Mai 2026', '2026-13-01'])(
    'does not take %j for a date',
    (text) => {
      expect(readFeedDate(text)).toBeNull();
    },
  );

  it('does not take a text longer than any date for one, nor search it', () => {
    expect(readFeedDate(`31 Mar 2026${' '.repeat(200_000)}x`)).toBeNull();
  });
});
