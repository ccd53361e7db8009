import { describe, expect, it } from '@jest/globals';
import type { Stretch } from '../../src/listening/listening.js';
import {
  lengthInWords,
  selectionInWords,
  withoutRepeats,
} from '../../src/listening/selectionInWords.js';

function stretch(start: number, end: number | null, over: Partial<Stretch> = {}): Stretch {
  const segment = `s${start}`;
  return { episode: 18, segment, title: '', href: '', start, end, until: end, ...over };
}

describe('the length of a selection', () => {
  it.each([
    [0.4, '0 s'],
    [45, '45 s'],
    [60, '1 min'],
    [754, '13 min'],
    [3600, '1 h'],
    [3900, '1 h 5 min'],
  ])('of %d s is written %s', (seconds, words) => {
    expect(lengthInWords(seconds)).toBe(words);
  });
});

describe('a button that plays a selection', () => {
  const told = (stretches: Stretch[], left = 0) =>
    selectionInWords(stretches, `these ${stretches.length}`, { left, why: 'no time' });

  it('tells how many and how long', () => {
    expect(told([stretch(0, 400), stretch(500, 820)])).toEqual({
      label: 'Play these 2, 12 min',
      hint: '',
    });
  });

  it('tells the least that it takes when some ends are not known', () => {
    expect(told([stretch(0, 720), stretch(900, null)])).toEqual({
      label: 'Play these 2, at least 12 min',
      hint: 'Some ends are not known: there it plays on until the next known start.',
    });
  });

  it('tells no length when no end is known', () => {
    expect(told([stretch(0, null), stretch(9, null)])).toEqual({
      label: 'Play these 2',
      hint: 'Ends are not known: each plays on until the next known start.',
    });
  });

  it('tells what is left out', () => {
    expect(told([stretch(0, 60), stretch(60, 120)], 2).hint).toBe(
      '2 have no time and are left out.',
    );
    expect(told([stretch(0, 60)], 1)).toEqual({
      label: 'Play these 1, 1 min',
      hint: '1 has no time and is left out.',
    });
  });
});

describe('what another stretch plays anyway is left out', () => {
  const titles = (stretches: Stretch[]) =>
    withoutRepeats(stretches).map(({ start, until }) => [start, until]);

  it('when they share start and end', () => {
    expect(titles([stretch(10, 20), stretch(10, 20), stretch(20, 30)])).toEqual([
      [10, 20],
      [20, 30],
    ]);
  });

  it('when the longer one comes second', () => {
    expect(titles([stretch(10, 15), stretch(10, 20)])).toEqual([[10, 20]]);
  });

  it('but not in another episode', () => {
    expect(titles([stretch(10, 20), stretch(10, 20, { episode: 17 })])).toHaveLength(2);
  });
});
