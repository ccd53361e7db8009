import { describe, expect, it } from '@jest/globals';
import { playingAt, untilOf } from '../../src/listening/stretches.js';

const spans = [
  { id: 'late', start: 100, end: 120 },
  { id: 'early', start: 10, end: null },
  { id: 'twin', start: 10, end: null },
  { id: 'untimed', start: null, end: null },
];

describe('what plays at a second', () => {
  it.each([
    [5, []],
    [10, ['early', 'twin']],
    [99.5, ['early', 'twin']],
    [100, ['late']],
    [120, []],
  ])('%d s', (second, ids) => {
    expect(playingAt(spans, second).map(({ id }) => id)).toEqual(ids);
  });
});

describe('playing a segment stops', () => {
  it('at its end', () => {
    expect(untilOf({ start: 10, end: 30 }, [10, 20], 100)).toBe(30);
  });

  it('at the next known start, in whatever order the notes have them', () => {
    expect(untilOf({ start: 10, end: null }, [50, 10, 20, 5], 100)).toBe(20);
  });

  it('with the recording, when nothing begins after it', () => {
    expect(untilOf({ start: 50, end: null }, [50, 10], 100)).toBe(100);
  });

  it('nowhere, when nothing is known', () => {
    expect(untilOf({ start: 50, end: null }, [50], null)).toBeNull();
    expect(untilOf({ start: 50, end: null }, [50], 40)).toBeNull();
  });
});
