import { describe, expect, it } from '@jest/globals';
import {
  correctionsInWords,
  problemsInWords,
  totalInWords,
  unknownIn,
} from '../../../../src/web/pages/search/outcome.js';
import { aUsualLibrary } from '../../../support/aSite.js';
import { aSearchAnswer } from '../../../support/found.js';

describe('what came of a search, in words', () => {
  it('is how many results there are, and of how many with filters', () => {
    const filters = [
      { name: 'is', value: 'caution', isExcluded: false, label: 'Cautions', written: 'is:caution' },
    ] as const;
    expect(totalInWords(aSearchAnswer({ total: 1 }))).toBe('1 result');
    expect(
      totalInWords(aSearchAnswer({ total: 12, filters: [...filters], totalWithoutFilters: 1200 })),
    ).toBe('12 results, narrowed from 1,200');
  });

  it('names the words that nobody wrote', () => {
    const corrections = [{ typed: 'slaa', meant: ['sla', 'slab'] }];
    expect(correctionsInWords(aSearchAnswer({ corrections }))).toEqual([
      'Nobody wrote “slaa”; shown: “sla” and “slab”.',
    ]);
  });

  it('sets apart what was typed', () => {
    const problems = [{ written: 'area:x', message: 'There is no area `x`: did you mean sla?' }];
    expect(problemsInWords(aSearchAnswer({ problems }))).toEqual([
      [
        { text: 'There is no area ', isTyped: false },
        { text: 'x', isTyped: true },
        { text: ': did you mean sla?', isTyped: false },
      ],
    ]);
  });

  it.each([
    ['1050001', null],
    ['2.212', null],
    ['rounding', null],
    ['(1999999)', { kind: 'change', name: '1999999' }],
    ['version 2.999', { kind: 'version', name: '2.999' }],
  ])('knows whether %j names something unknown', (query, unknown) => {
    expect(unknownIn(query, aUsualLibrary())).toEqual(unknown);
  });
});
