import { describe, expect, it } from '@jest/globals';
import { isPublicationDate, publicationMoment } from '../../src/domain/publicationDate.js';

it.each([
  '2026-03-31',
  '2024-02-29',
  '2026-03-31T10:00:00+02:00',
  '2026-03-31T08:00Z',
  '2026-03-31T08:00:00.5Z',
])('%s is a date', (text) => {
  expect(isPublicationDate(text)).toBe(true);
});

it.each([
  '',
  'yesterday',
  '2026-3-31',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-03-31T10:00',
  '2026-03-31T25:00Z',
  '31.03.2026',
  '0000-00-00',
])('%j is not', (text) => {
  expect(isPublicationDate(text)).toBe(false);
});

describe('the moment of a publication date', () => {
  const iso = (published: string, timeZone: string) =>
    new Date(publicationMoment(published, timeZone)).toISOString();

  it.each([
    ['2026-03-31', 'UTC', '2026-03-31T00:00:00.000Z'],
    ['2026-03-31', 'Europe/Berlin', '2026-03-30T22:00:00.000Z'],
    ['2026-12-01', 'America/New_York', '2026-12-01T05:00:00.000Z'],
    ['2026-03-31T09:00+02:00', 'America/New_York', '2026-03-31T07:00:00.000Z'],
  ])('%s in %s is %s', (published, timeZone, moment) => {
    expect(iso(published, timeZone)).toBe(moment);
  });

  it('is none for what is no date', () => {
    expect(publicationMoment('2026-02-30', 'UTC')).toBeNaN();
  });
});
