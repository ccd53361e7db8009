import { describe, expect, it } from '@jest/globals';
import { decided, noted, progressInWords, progressOf } from '../../src/planning/deciding.js';
import { markOf, mergeMarks, type Mark } from '../../src/planning/marks.js';
import { isWayIn, ROW_KEY_LIST, rowCommandOf } from '../../src/planning/rowKeys.js';

const ROWS = [['change:1050001', 'segment:k3f9'], ['segment:m4p2']];
const NOW = 1000;

describe('deciding on rows', () => {
  it('gives all of them the state and keeps their notes', () => {
    const marks = new Map<string, Mark>([['segment:m4p2', { state: null, note: 'Kim', at: 5 }]]);
    expect([...decided(marks, ROWS, 'later', NOW)]).toEqual([
      ['change:1050001', { state: 'later', note: '', at: NOW }],
      ['segment:m4p2', { state: 'later', note: 'Kim', at: NOW }],
    ]);
  });

  it('takes the state back that all of them have', () => {
    const marks = decided(new Map(), ROWS, 'done', NOW);
    const states = [...decided(marks, ROWS, 'done', NOW + 1).values()].map(({ state }) => state);
    expect(states).toEqual([null, null]);
  });

  it('overrules what was decided on a segment before it was linked', () => {
    const marks = new Map<string, Mark>([['segment:k3f9', { state: 'done', note: '', at: 5000 }]]);
    const after = mergeMarks(marks, decided(marks, [ROWS[0] ?? []], 'later', NOW));
    expect(markOf(after, ROWS[0] ?? []).state).toBe('later');
  });

  it('writes one note for all that a row goes by, and leaves their states alone', () => {
    const marks = new Map<string, Mark>([
      ['segment:k3f9', { state: 'done', note: 'Ask Ann', at: 5 }],
    ]);
    const row = ROWS[0] ?? [];
    const decidedOn = mergeMarks(marks, decided(marks, [row], 'later', NOW));
    expect(markOf(decidedOn, row)).toMatchObject({ state: 'later', note: 'Ask Ann' });
    const after = mergeMarks(decidedOn, noted(decidedOn, row, '', NOW + 1));
    expect(markOf(after, row)).toMatchObject({ state: 'later', note: '' });
    expect(after.get('segment:k3f9')).toMatchObject({ state: 'done', note: '' });
  });

  it('tells how far it is', () => {
    const marks = new Map<string, Mark>([
      ['change:1050001', { state: 'not-for-us', note: '', at: 1 }],
      ['segment:m4p2', { state: 'later', note: '', at: 1 }],
    ]);
    expect(progressInWords(progressOf(marks, ROWS))).toBe('1 of 2 decided, 1 for later');
  });
});

describe('a key in a row', () => {
  const press = (key: string, over = {}) =>
    rowCommandOf({ key, isShifted: false, isModified: false, areLettersOff: false, ...over });

  it('asks for what the list of keys says', () => {
    expect(['j', 'K', 'x', 'd', 'l', 'N', 'e', '/', '?', ' '].map((key) => press(key))).toEqual([
      'next',
      'previous',
      'select',
      'done',
      'later',
      'not-for-us',
      'note',
      'search',
      null,
      null,
    ]);
  });

  it('selects on the way with Shift, and does nothing else with it', () => {
    const shifted = ['J', 'ArrowUp', 'D'].map((key) => press(key, { isShifted: true }));
    expect(shifted).toEqual(['next-selecting', 'previous-selecting', null]);
  });

  it('is listed, if it is one', () => {
    const signs: Record<string, string> = { '↓': 'ArrowDown', '↑': 'ArrowUp', Esc: 'Escape' };
    const listed = ROW_KEY_LIST.flatMap(({ keys }) => keys)
      .filter((key) => !key.includes(' + ') && key !== 'Space')
      .map((key) => signs[key] ?? key);
    expect(listed.filter((key) => press(key) === null)).toEqual([]);
    expect(['Home', 'End', 'ArrowUp', 'Escape'].filter((key) => !listed.includes(key))).toEqual([]);
  });

  it('leads into the list when it is J, and arrows scroll there', () => {
    const on = { isShifted: false, isModified: false, areLettersOff: false };
    expect(['j', 'J', 'k', 'ArrowDown', 'd'].filter((key) => isWayIn({ key, ...on }))).toEqual([
      'j',
      'J',
    ]);
    expect(isWayIn({ key: 'j', ...on, areLettersOff: true })).toBe(false);
  });

  it('is the browser’s with Ctrl, and letters can be turned off', () => {
    expect(press('d', { isModified: true })).toBeNull();
    expect(press('d', { areLettersOff: true })).toBeNull();
    expect(press('ArrowDown', { areLettersOff: true })).toBe('next');
  });
});
