import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decided, noted } from '../../src/planning/deciding.js';
import {
  markOf,
  mergeMarks,
  newerMarks,
  STATES,
  type Mark,
  type Marks,
} from '../../src/planning/marks.js';
import { joinedSteps, restoredMarks, stepOf, takenBack } from '../../src/planning/takingBack.js';

const mark = (over: Partial<Mark> = {}): Mark => ({ state: 'done', note: '', at: 1000, ...over });
const ROWS = [['change:1050001', 'segment:k3f9'], ['segment:m4p2']];
const [ROW = [], OTHER = []] = ROWS;
const NOW = 1000;

/** The marks of a device on which these came, were perhaps changed since, and were then taken back. */
function backFrom(before: Marks, changes: Marks, since: Marks = new Map()): Map<string, Mark> {
  const step = stepOf(before, changes);
  const current = mergeMarks(mergeMarks(before, changes), since);
  return restoredMarks(current, takenBack(step, current, NOW + 9));
}

describe('undoing a decision', () => {
  it('leaves no mark where there was none', () => {
    expect(backFrom(new Map(), decided(new Map(), ROWS, 'later', NOW))).toEqual(new Map());
  });

  it('leaves marks as old as they were, so that a colleague’s newer one still wins', () => {
    const before = new Map([['segment:m4p2', mark({ note: 'Kim', at: 5 })]]);
    const after = backFrom(before, decided(before, ROWS, 'later', NOW));
    expect(after).toEqual(before);
    expect(newerMarks(after, new Map([['segment:m4p2', mark({ at: 6 })]]))).toBe(1);
  });

  it('leaves what was noted since', () => {
    const done = decided(new Map(), ROWS, 'done', NOW);
    const after = backFrom(new Map(), done, noted(done, OTHER, 'Kim', NOW + 1));
    expect([...after]).toEqual([['segment:m4p2', mark({ state: null, note: 'Kim', at: NOW + 9 })]]);
  });

  it('leaves what was decided anew since', () => {
    const done = decided(new Map(), [OTHER], 'done', NOW);
    const later = decided(done, [OTHER], 'later', NOW + 1);
    expect(backFrom(new Map(), done, later)).toEqual(later);
  });
});

describe('undoing a note', () => {
  it('gives the note back to all that the row goes by', () => {
    const before = new Map([['segment:k3f9', mark({ note: 'Ask Ann', at: 5 })]]);
    expect(backFrom(before, noted(before, ROW, 'Ask Kim', NOW))).toEqual(before);
  });

  it('leaves what was decided since', () => {
    const kim = noted(new Map(), ROW, 'Kim', NOW);
    const after = backFrom(new Map(), kim, decided(kim, [ROW], 'done', NOW + 1));
    expect(markOf(after, ROW)).toMatchObject({ state: 'done', note: '' });
  });

  it('that was kept while it was written undoes all of it at once', () => {
    const before = new Map([['segment:k3f9', mark({ note: 'Ask Ann', at: 5 })]]);
    const first = stepOf(before, noted(before, ROW, 'Ask', NOW));
    const half = mergeMarks(before, first.after);
    const second = stepOf(half, noted(half, ROW, 'Ask Kim', NOW + 1));
    const current = mergeMarks(half, second.after);
    const back = takenBack(joinedSteps(first, second), current, NOW + 2);
    expect(restoredMarks(current, back)).toEqual(before);
  });
});

describe('taking back that a file was opened', () => {
  it('gives each mark what it was, but for what was decided since', () => {
    const before = new Map([['change:1050001', mark({ note: 'Ask Ann', at: 2 })]]);
    const theirs = new Map([
      ['change:1050001', mark({ state: 'later', at: 3 })],
      ['change:1050002', mark({ at: 3 })],
      ['segment:k3f9', mark({ at: 3 })],
    ]);
    const since = new Map([['segment:k3f9', mark({ state: 'not-for-us', at: 9 })]]);
    expect(backFrom(before, theirs, since)).toEqual(mergeMarks(before, since));
  });

  it('leaves what was no newer than what stood here', () => {
    const before = new Map([['change:1050001', mark({ at: 5 })]]);
    const theirs = new Map([['change:1050001', mark({ state: 'later', at: 3 })]]);
    expect(stepOf(before, theirs).after.size).toBe(0);
    expect(backFrom(before, theirs)).toEqual(before);
  });

  it('gives a row what it showed, even when that belonged to another of its keys', () => {
    const before = new Map([['segment:k3f9', mark({ note: 'Ask Ann', at: 2 })]]);
    const theirs = new Map([['change:1050001', mark({ state: 'later', note: 'Kim', at: 3 })]]);
    expect(markOf(backFrom(before, theirs), ROW)).toEqual(mark({ note: 'Ask Ann', at: 2 }));
  });

  it('leaves a row as it was decided on since, by whichever key', () => {
    const theirs = new Map([['segment:k3f9', mark({ state: 'later', at: 3 })]]);
    const since = new Map([['change:1050001', mark({ at: 9 })]]);
    expect(markOf(backFrom(new Map(), theirs, since), ROW)).toEqual(mark({ at: 9 }));
  });
});

const anyMarks = fc
  .array(
    fc.tuple(
      fc.constantFrom('change:1050001', 'segment:k3f9', 'segment:m4p2'),
      fc.record({
        state: fc.constantFrom(null, ...STATES),
        note: fc.constantFrom('', 'Ann', 'Kim'),
        at: fc.integer({ min: 1, max: 5 }),
      }),
    ),
  )
  .map((entries): Marks => new Map(entries));

it('whatever came, taken back at once it leaves nothing', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, (before, changes) => {
      expect(backFrom(before, changes)).toEqual(before);
    }),
  );
});
