import { describe, expect, it } from '@jest/globals';
import { addressWith, paged } from '../../../src/web/pages/pagination.js';

const numbers = Array.from({ length: 120 }, (_, i) => i + 1);
const address = (page: number) => addressWith('/changes', { area: 'billing', page });

describe('a list in pages', () => {
  it('links to the pages around', () => {
    const second = paged(numbers, 2, 50, address);
    expect(second?.items[0]).toBe(51);
    expect(second?.pagination).toEqual({
      page: 2,
      pages: 3,
      previous: '/changes?area=billing',
      next: '/changes?area=billing&page=3',
      range: '51 to 100 of 120',
    });
  });

  it('has no links when one page is enough, even for nothing', () => {
    expect(paged(numbers, 1, 200, address)?.pagination).toBeNull();
    expect(paged([], 1, 50, address)).toEqual({ items: [], total: 0, pagination: null });
  });

  it.each([[0], [4], [-1]])('has no page %d', (page) => {
    expect(paged(numbers, page, 50, address)).toBeNull();
  });
});

describe('an address with a query', () => {
  it('leaves out what is not given, and page 1', () => {
    expect(addressWith('/search', { q: 'a & b', area: null, version: '', page: 1 })).toBe(
      '/search?q=a+%26+b',
    );
  });
});
