import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cuesAt, type CueSpan } from '../../src/listening/cuesAt.js';

describe('what is said at a second', () => {
  it('is the cue that has begun, until the next one begins', () => {
    const at = cuesAt([
      { start: 1, end: null },
      { start: 3, end: null },
    ]);
    expect([0, 1, 2.9, 3, 999].map(at)).toEqual([[], [0], [0], [1], [1]]);
  });

  it('are several cues where they overlap, also when a long one began long before', () => {
    const at = cuesAt([
      { start: 0, end: 20 },
      { start: 2, end: 3 },
      { start: 5, end: 6 },
      { start: 20, end: null },
    ]);
    expect([2, 4, 5.5, 19, 20].map(at)).toEqual([[0, 1], [0], [0, 2], [0], [3]]);
  });

  it('is the last cue that was said, in a silence', () => {
    const at = cuesAt([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
      { start: 9, end: null },
    ]);
    expect(at(5)).toEqual([1]);
  });

  it('agrees with looking at every cue', () => {
    const span = fc.record({
      start: fc.nat({ max: 30 }),
      length: fc.option(fc.integer({ min: 1, max: 9 })),
    });
    fc.assert(
      fc.property(fc.array(span), fc.nat({ max: 45 }), (drawn, second) => {
        const spans: CueSpan[] = drawn
          .map(({ start, length }) => ({ start, end: length === null ? null : start + length }))
          .sort((a, b) => a.start - b.start);
        const said = spans.flatMap(({ start, end }, i) => {
          const until = end ?? spans[i + 1]?.start ?? Infinity;
          return start <= second && second < until ? [i] : [];
        });
        const last = spans.filter(({ start }) => start <= second).length - 1;
        expect(cuesAt(spans)(second)).toEqual(said.length > 0 || last < 0 ? said : [last]);
      }),
    );
  });
});
