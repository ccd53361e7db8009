import { describe, expect, it } from '@jest/globals';
import { feedDate, rfc822, savedMoment } from '../../src/feeds/feedDate.js';

const written = (date: string, zone: string): string | null => {
  const moment = feedDate(date, zone);
  return moment && rfc822(moment);
};

describe('feedDate', () => {
  it('makes a day midnight in the zone of the show, with its own weekday, in summer and winter', () => {
    expect(written('2026-03-31', 'Europe/Prague')).toBe('Tue, 31 Mar 2026 00:00:00 +0200');
    expect(written('2026-02-05', 'Europe/Prague')).toBe('Thu, 05 Feb 2026 00:00:00 +0100');
    expect(written('2025-11-25', 'America/New_York')).toBe('Tue, 25 Nov 2025 00:00:00 -0500');
  });

  it('keeps the day where its midnight does not exist', () => {
    expect(written('2026-04-24', 'Africa/Cairo')).toBe('Fri, 24 Apr 2026 01:00:00 +0300');
  });

  it('keeps the moment of a date and time', () => {
    expect(written('2026-03-31T18:30:00Z', 'America/New_York')).toBe(
      'Tue, 31 Mar 2026 14:30:00 -0400',
    );
  });

  it('gives nothing for what is not a date, and for a zone that is not one', () => {
    expect(written('2026-02-31', 'UTC')).toBeNull();
    expect(written('soon', 'UTC')).toBeNull();
    expect(written('2026-03-31', 'Moon/Copernicus')).toBeNull();
  });
});

describe('savedMoment', () => {
  it('reads what the store wrote and nothing else', () => {
    expect(savedMoment('2026-04-01T10:00:00.000Z')?.toISOString()).toBe('2026-04-01T10:00:00.000Z');
    expect(savedMoment('')).toBeNull();
    expect(savedMoment(null)).toBeNull();
  });
});
