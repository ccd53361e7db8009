import { expect, it } from '@jest/globals';
import { isPublicationDate } from '../../src/domain/publicationDate.js';

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
