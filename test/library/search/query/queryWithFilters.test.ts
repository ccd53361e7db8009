import { describe, expect, it } from '@jest/globals';
import { FILTER_NAMES } from '../../../../src/library/search/query/filters.js';
import { queryWithFilters } from '../../../../src/library/search/query/queryWithFilters.js';

describe('queryWithFilters', () => {
  const query = (q: string | null, filters: Record<string, string>) =>
    queryWithFilters(q, FILTER_NAMES, (name) => filters[name] ?? null);

  it.each([
    ['round', {}, 'round'],
    ['round', { area: 'billing', kind: 'change' }, 'area:billing kind:change round'],
    [null, { area: 'Custom "fields"' }, 'area:"Custom fields"'],
    [null, { area: ' ' }, ''],
    [null, { area: '//x', episode: '#16' }, 'area:"//x" episode:#16'],
  ])('of %j and %j is %j', (q, filters, expected) => {
    expect(query(q, filters)).toBe(expected);
  });
});
