import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  lookupParts,
  lookupPath,
  lookupProblem,
  MOST_IDS,
  readIdList,
  writeIdList,
} from '../../src/domain/lookup.js';

describe('a list of IDs in an address', () => {
  it('has one compact form, which keeps how many times each was there', () => {
    const ids = readIdList('#1050001 and (1044274), #1050001');
    expect(lookupPath(ids)).toBe('/lookup?ids=1050001x2,1044274');
    expect(readIdList(writeIdList(ids))).toEqual(ids);
  });

  it.each([
    ['1044274,1050001x3,1044274', '1044274x2,1050001x3'],
    ['1044274, 1050001', '1044274,1050001'],
    ['1044274x1', ''],
    ['1044274x0,1050001', '1050001'],
    ['1044274,', '1044274'],
    ['nothing', ''],
    ['', ''],
  ])('%j is read as %j', (written, ids) => {
    expect(writeIdList(readIdList(written))).toBe(ids);
  });

  it('is the list of its own address, whatever is in it', () => {
    const found = fc.record({
      id: fc.integer({ min: 0, max: 9_999_999 }).map((n) => String(n).padStart(6, '0')),
      times: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(found, { selector: ({ id }) => id, minLength: 1 }), (ids) => {
        expect(readIdList(writeIdList(ids))).toEqual(ids);
      }),
    );
  });

  it('that is too long for a page comes in parts', () => {
    const ids = Array.from({ length: MOST_IDS + 1 }, (_, i) => ({
      id: String(1_000_000 + i),
      times: 1,
    }));
    expect(lookupParts(ids)).toMatchObject([
      { text: 'IDs 1 to 500' },
      { text: 'IDs 501 to 501', href: '/lookup?ids=1000500' },
    ]);
    expect(lookupParts([])).toEqual([]);
    expect(lookupPath(ids.slice(0, MOST_IDS)).length).toBeLessThan(5000);
  });

  it('says why one page cannot answer it', () => {
    expect(lookupProblem(0)).toContain('No change ID');
    expect(lookupProblem(MOST_IDS)).toBeNull();
    expect(lookupProblem(1234)).toBe('These are 1,234 IDs, and a page holds 500. In parts:');
  });
});
