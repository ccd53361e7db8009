import { describe, expect, it } from '@jest/globals';
import { likeliestStart } from '../../../src/captions/placing/likeliestStart.js';
import { utterancesSaying } from '../../support/placing.js';

const LENGTH = 100;
const utterances = utterancesSaying(...Array.from({ length: LENGTH }, (_, i) => `utterance ${i}`));
const chancesOf = (some: Record<number, number>) =>
  Float64Array.from({ length: LENGTH }, (_, i) => some[i] ?? 0);

describe('the likeliest start', () => {
  it('is the one that has all chances', () => {
    const { utterance, chance } = likeliestStart(chancesOf({ 40: 1 }), utterances, 300);
    expect({ utterance, chance }).toEqual({ utterance: 40, chance: 1 });
  });

  it('is where many are close together, rather than the one that is largest', () => {
    const chances = chancesOf({ 10: 0.3, 60: 0.2, 61: 0.25, 62: 0.2 });
    const { utterance, chance } = likeliestStart(chances, utterances, 300);
    expect(utterance).toBe(61);
    expect(chance).toBeCloseTo(0.65, 1);
  });

  it('has less around it where segments are short', () => {
    const chances = chancesOf({ 60: 0.4, 62: 0.3 });
    expect(likeliestStart(chances, utterances, 8).chance).toBeLessThan(0.45);
    expect(likeliestStart(chances, utterances, 300).chance).toBeGreaterThan(0.65);
  });

  it('is worth nothing where everything is near', () => {
    const few = utterances.slice(0, 2);
    expect(likeliestStart(Float64Array.of(0.9, 0.1), few, 300)).toEqual({
      utterance: 0,
      chance: 0,
    });
  });

  it('is worth nothing when every start is as likely', () => {
    const even = new Float64Array(LENGTH).fill(1 / LENGTH);
    expect(likeliestStart(even, utterances, 300).chance).toBeCloseTo(0, 5);
  });
});
