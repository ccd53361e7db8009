import { describe, expect, it } from '@jest/globals';
import { cachingHeaders, type Keeping } from '../../../src/web/representations/cacheControl.js';

const NOW = 1_000_000;

const headers = (keeping: Keeping, wait: number | null) =>
  cachingHeaders(keeping, wait === null ? null : NOW + wait, NOW);

describe('how long caches may keep a document', () => {
  it.each([
    ['nothing is scheduled', null, 'public, max-age=300, stale-while-revalidate=600'],
    [
      'the next episode is a day away',
      86_400_000,
      'public, max-age=300, stale-while-revalidate=600',
    ],
    [
      'the next episode is ten minutes away',
      600_000,
      'public, max-age=300, stale-while-revalidate=300',
    ],
    ['the next episode is a minute away', 60_999, 'public, max-age=60'],
    ['the next episode is due within the second', 999, 'no-cache'],
    ['the next episode is overdue', -5000, 'no-cache'],
  ])('when %s', (_, wait, expected) => {
    expect(headers('document', wait)).toEqual({ 'Cache-Control': expected });
  });
});

describe('how long caches may keep a page', () => {
  it.each([
    ['nothing is scheduled', null, 'public, max-age=10, stale-while-revalidate=60'],
    [
      'the next episode is half a minute away',
      30_000,
      'public, max-age=10, stale-while-revalidate=20',
    ],
    ['the next episode is five seconds away', 5000, 'public, max-age=5'],
  ])('is asked for each time by browsers, and a moment at a CDN, when %s', (_, wait, expected) => {
    expect(headers('page', wait)).toEqual({
      'Cache-Control': 'no-cache',
      'CDN-Cache-Control': expected,
    });
  });

  it('is not at all once an episode is due', () => {
    expect(headers('page', 0)).toEqual({ 'Cache-Control': 'no-cache' });
  });
});

describe('how long caches may keep other answers', () => {
  it('is never for what is for one person, and for ever for what never changes', () => {
    expect(headers('own', null)).toEqual({ 'Cache-Control': 'private, no-cache' });
    expect(headers('for ever', 0)).toEqual({
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
});
