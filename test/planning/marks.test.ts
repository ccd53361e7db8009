import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readKeptMarks, writeKeptMarks } from '../../src/planning/keptMarks.js';
import {
  isMarkKey,
  LONGEST_NOTE,
  markOf,
  mergeMarks,
  momentAfter,
  NO_MARK,
  readNote,
  STATES,
  type Mark,
} from '../../src/planning/marks.js';

const mark = (over: Partial<Mark> = {}): Mark => ({ state: 'done', note: '', at: 1000, ...over });
const anyMarks = fc
  .array(
    fc.tuple(
      fc.constantFrom('change:1050001', 'change:1050002', 'segment:k3f9'),
      fc
        .tuple(
          fc.constantFrom(null, ...STATES),
          fc.string().map(readNote),
          fc.integer({ min: 1, max: 5 }),
        )
        .map(([state, note, at]): Mark => ({ state, note, at })),
    ),
  )
  .map((entries) => new Map(entries));

describe('marks of two sides', () => {
  it('come together item by item, the newer one of each', () => {
    const ours = new Map([
      ['change:1050001', mark({ at: 2 })],
      ['change:1050002', mark({ at: 2 })],
    ]);
    const theirs = new Map([
      ['change:1050002', mark({ state: 'later', at: 3 })],
      ['segment:k3f9', mark({ at: 1 })],
    ]);
    expect([...mergeMarks(ours, theirs)]).toEqual([
      ['change:1050001', mark({ at: 2 })],
      ['change:1050002', mark({ state: 'later', at: 3 })],
      ['segment:k3f9', mark({ at: 1 })],
    ]);
  });

  it('end the same whichever comes first, and once more changes nothing', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (a, b) => {
        const sorted = (marks: Map<string, Mark>) =>
          [...marks].sort(([x], [y]) => (x < y ? -1 : 1));
        expect(sorted(mergeMarks(a, b))).toEqual(sorted(mergeMarks(b, a)));
        expect(mergeMarks(mergeMarks(a, b), b)).toEqual(mergeMarks(a, b));
      }),
    );
  });
});

describe('the mark of a row', () => {
  const marks = new Map([
    ['change:1050001', mark({ at: 1 })],
    ['segment:k3f9', mark({ state: 'later', at: 2 })],
  ]);

  it('is the newest that it goes by: a segment that was linked since keeps what was decided', () => {
    expect(markOf(marks, ['change:1050001', 'segment:k3f9']).state).toBe('later');
    expect(markOf(marks, ['change:1050001']).state).toBe('done');
    expect(markOf(marks, ['change:1050009'])).toBe(NO_MARK);
  });

  it('has the notes of all where several rows became one, each once', () => {
    const noted = new Map([
      ['segment:k3f9', mark({ note: 'Ask Ann', at: 3 })],
      ['segment:m4p2', mark({ state: 'later', note: 'Kim knows', at: 4 })],
      ['segment:q7r8', mark({ note: 'Ask Ann', at: 1 })],
      ['segment:t5v6', mark({ at: 2 })],
    ]);
    expect(markOf(noted, [...noted.keys()])).toEqual(
      mark({ state: 'later', note: 'Kim knows\nAsk Ann', at: 4 }),
    );
  });

  it('is newer than the one before it, whatever the clocks say', () => {
    expect([momentAfter(mark({ at: 50 }), 100), momentAfter(mark({ at: 100 }), 50)]).toEqual([
      100, 101,
    ]);
  });
});

describe('what a mark belongs to', () => {
  it.each(['change:1050001', 'change:422926', 'segment:k3f9'])('is %s', (key) => {
    expect(isMarkKey(key)).toBe(true);
  });
  it.each(['__proto__', 'change:1', 'change:12345678', 'segment:K', 'segment:a-b', ''])(
    'is not %s',
    (key) => {
      expect(isMarkKey(key)).toBe(false);
    },
  );
});

describe('a note', () => {
  it('keeps its lines and loses control characters', () => {
    expect(readNote(' a\r\nb\u0000c ')).toBe('a\nb c');
  });

  it('has an end', () => {
    expect(readNote('x'.repeat(LONGEST_NOTE + 5))).toHaveLength(LONGEST_NOTE);
  });
});

describe('what a device keeps', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        expect(readKeptMarks(writeKeptMarks(marks))).toEqual(marks);
      }),
    );
  });

  it.each([
    null,
    '',
    'null',
    '[]',
    '{"format":2,"marks":{"change:1050001":{"state":"done","note":"","at":1}}}',
    '{"format":1,"marks":{"__proto__":{"state":"done","note":"","at":1}}}',
    '{"format":1,"marks":{"change:1050001":{"state":"burnt","note":"","at":1}}}',
    '{"format":1,"marks":{"change:1050001":null}}',
  ])('is nothing when it is not of this form: %s', (text) => {
    expect(readKeptMarks(text)).toEqual(new Map());
  });
});
