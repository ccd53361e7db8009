import { describe, expect, it } from '@jest/globals';
import {
  correctionsInWords,
  problemViews,
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
    const problems = [{ written: 'is:x', message: 'There is no `is:x`: there are others.' }];
    expect(problemViews(aSearchAnswer({ problems }))).toEqual([
      {
        sentence: [
          { text: 'There is no ', isTyped: false },
          { text: 'is:x', isTyped: true },
          { text: ': there are others.', isTyped: false },
        ],
        meant: null,
      },
    ]);
  });

  it('leads to the search with what was probably meant', () => {
    const [problem] = problemViews(
      aSearchAnswer({
        query: 'area:x credit "area:x"',
        problems: [{ written: 'area:x', message: 'There is none.', meant: 'area:slas' }],
      }),
    );
    expect(problem?.meant).toEqual({
      text: 'area:slas',
      href: '/search?q=area%3Aslas+credit+%22area%3Ax%22',
    });
  });

  it.each([
    ['1050001', null],
    ['2.212', null],
    ['rounding', null],
    ['1,200', null],
    ['12-31', null],
    ['(1999999)', { kind: 'change', name: '1999999' }],
    ['version 2.999', { kind: 'version', name: '2.999' }],
  ])('knows whether %j names something unknown', (query, unknown) => {
    const found = unknownIn(query, aUsualLibrary());
    expect(found && { kind: found.kind, name: found.name }).toEqual(unknown);
  });
});
