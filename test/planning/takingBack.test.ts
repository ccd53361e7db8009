import { describe, expect, it } from '@jest/globals';
import { markOf, mergeMarks, NO_MARK, type Mark } from '../../src/planning/marks.js';
import { takenBack } from '../../src/planning/takingBack.js';

const mark = (over: Partial<Mark> = {}): Mark => ({ state: 'done', note: '', at: 1000, ...over });
const NOW = 20;

describe('taking back that a file was opened', () => {
  it('gives each mark what it was, but for what was decided since', () => {
    const before = new Map([['change:1050001', mark({ note: 'Ask Ann', at: 2 })]]);
    const theirs = new Map([
      ['change:1050001', mark({ state: 'later', at: 3 })],
      ['change:1050002', mark({ at: 3 })],
      ['segment:k3f9', mark({ at: 3 })],
    ]);
    const current = new Map([...theirs, ['segment:k3f9', mark({ state: 'not-for-us', at: 9 })]]);
    expect([...takenBack({ before, theirs }, current, [], NOW)]).toEqual([
      ['change:1050001', mark({ note: 'Ask Ann', at: NOW })],
      ['change:1050002', { ...NO_MARK, at: NOW }],
    ]);
  });

  it('leaves what was no newer than what stood here', () => {
    const before = new Map([['change:1050001', mark({ at: 5 })]]);
    const theirs = new Map([['change:1050001', mark({ state: 'later', at: 3 })]]);
    expect(takenBack({ before, theirs }, before, [], NOW).size).toBe(0);
  });

  const row = ['change:1050001', 'segment:k3f9'];

  it('gives a row what it showed, even when that belonged to another of its keys', () => {
    const before = new Map([['segment:k3f9', mark({ note: 'Ask Ann', at: 2 })]]);
    const theirs = new Map([['change:1050001', mark({ state: 'later', note: 'Kim', at: 3 })]]);
    const current = mergeMarks(before, theirs);
    const after = mergeMarks(current, takenBack({ before, theirs }, current, [row], NOW));
    expect(markOf(after, row)).toEqual(mark({ note: 'Ask Ann', at: NOW }));
  });

  it('stays out of a row that was decided on since, by whichever key', () => {
    const theirs = new Map([['segment:k3f9', mark({ state: 'later', at: 3 })]]);
    const current = mergeMarks(theirs, new Map([['change:1050001', mark({ at: 9 })]]));
    expect(takenBack({ before: new Map(), theirs }, current, [row], NOW).size).toBe(0);
  });
});
