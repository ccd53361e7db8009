import { describe, expect, it } from '@jest/globals';
import { nearIds } from '../../../../src/library/search/query/nearest.js';

describe('IDs near one that nothing has', () => {
  it('are those with one digit wrong, missing, added or swapped', () => {
    const known = ['1042924', '1044274', '975755'];
    expect(nearIds('1042925', known)).toEqual(['1042924']);
    expect(nearIds('1042942', known)).toEqual(['1042924']);
    expect(nearIds('104292', known)).toEqual(['1042924']);
    expect(nearIds('975755', known)).toEqual([]);
    expect(nearIds('9999999', known)).toEqual([]);
  });
});
