import { describe, expect, it } from '@jest/globals';
import type { Stretch } from '../../src/listening/listening.js';
import { indexBefore, stepAfter, stepOn, stepTo } from '../../src/listening/selection.js';

const aStretch = (over: Partial<Stretch>): Stretch => ({
  episode: 18,
  segment: 'k3f9',
  title: 'Invoices can round per line',
  href: '/episodes/18?t=0:10#s-k3f9',
  start: 10,
  end: 20,
  until: 20,
  ...over,
});

const chosen = [
  aStretch({ start: 10, until: 20 }),
  aStretch({ start: 20, until: 30 }),
  aStretch({ start: 50, until: 60 }),
  aStretch({ episode: 17, start: 5, end: null, until: null }),
];

describe('a selection that plays', () => {
  it.each([
    ['stays in a stretch until it ends', 0, 19.9, { kind: 'stay' }],
    ['goes on into the next when it follows without a gap', 0, 20, { kind: 'enter', index: 1 }],
    ['jumps over what was left out', 1, 30.1, { kind: 'go', index: 2 }],
    ['jumps to another episode', 2, 60, { kind: 'go', index: 3 }],
    ['plays on where no end is known', 3, 4000, { kind: 'stay' }],
  ])('%s', (_what, index, at, step) => {
    expect(stepOn(chosen, index, at)).toEqual(step);
  });

  it('finishes after the last', () => {
    expect(stepOn(chosen.slice(0, 3), 2, 60)).toEqual({ kind: 'finish' });
    expect(stepAfter(chosen, 3, 100)).toEqual({ kind: 'finish' });
  });

  it('skips the rest of a stretch when the listener moves on', () => {
    expect(stepAfter(chosen, 0, 12)).toEqual({ kind: 'go', index: 1 });
  });

  it.each([
    ['stays when the listener moves within the stretch', 18, 15, { kind: 'stay' }],
    ['stays on its very start', 18, 9.8, { kind: 'stay' }],
    ['follows into another stretch of it', 18, 55, { kind: 'enter', index: 2 }],
    ['follows into another episode of it', 17, 90, { kind: 'enter', index: 3 }],
    ['ends when the listener goes elsewhere', 18, 40, { kind: 'leave' }],
    ['ends in an episode that it does not hold', 16, 15, { kind: 'leave' }],
  ])('%s', (_what, episode, at, step) => {
    expect(stepTo(chosen, 0, episode, at)).toEqual(step);
  });

  it('goes back to the beginning of what plays, then to the one before it', () => {
    expect(indexBefore(chosen, 1, 25)).toBe(1);
    expect(indexBefore(chosen, 1, 21)).toBe(0);
    expect(indexBefore(chosen, 0, 11)).toBe(0);
  });
});
