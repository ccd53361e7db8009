import { describe, expect, it } from '@jest/globals';
import { learnedHandOvers } from '../../../src/captions/placing/learnedHandOvers.js';
import { utterancesSaying } from '../../support/placing.js';

const HABIT = 'the pot goes to';
const texts = Array.from({ length: 60 }, (_, i) => (i % 12 === 6 ? HABIT : `chatter number ${i}`));
const utterances = utterancesSaying(...texts);
const beginningsAt = (...places: number[]) =>
  places.map((place) => {
    const chances = new Float64Array(texts.length);
    chances[place] = 1;
    return chances;
  });

describe('what the hosts of an episode say where segments begin', () => {
  it('is learned from where most of them begin, and counts where it is unknown', () => {
    const weights = learnedHandOvers(utterances, beginningsAt(6, 18, 30));
    expect(weights[42]).toBeGreaterThan(0.7);
    expect(weights[54]).toBeCloseTo(weights[42] ?? NaN);
    expect(weights[2]).toBe(0);
  });

  it('is not learned from where a segment may begin, but hardly does', () => {
    const unlikely = beginningsAt(6, 18, 30).map((chances) => chances.map((chance) => chance / 10));
    expect(learnedHandOvers(utterances, unlikely).every((weight) => weight === 0)).toBe(true);
  });

  it('is not what they say everywhere', () => {
    const same = utterancesSaying(...Array.from({ length: 60 }, () => HABIT));
    const weights = learnedHandOvers(same, beginningsAt(6, 18, 30));
    expect(weights.every((weight) => weight === 0)).toBe(true);
  });

  it('is nothing without utterances', () => {
    expect([...learnedHandOvers([], [])]).toEqual([]);
  });
});
