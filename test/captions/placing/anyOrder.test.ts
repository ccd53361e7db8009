import { describe, expect, it } from '@jest/globals';
import { anyOrder, beginningsOf, runThrough } from '../../../src/captions/placing/anyOrder.js';
import type { Evidence } from '../../../src/captions/placing/evidence.js';
import { utterancesSaying } from '../../support/placing.js';

const COUNT = 60;
/** Evidence for segments that are spoken about in a stretch each. */
function evidenceOf(...stretches: [number, number][]): Evidence {
  return {
    utterances: utterancesSaying(...Array.from({ length: COUNT }, () => 'said')),
    about: stretches.map(([from, to]) =>
      Float64Array.from({ length: COUNT }, (_, i) => (i >= from && i < to ? 3 : -1)),
    ),
    named: stretches.map(([from]) =>
      Float64Array.from({ length: COUNT }, (_, i) => (i === from ? 15 : 0)),
    ),
    turning: new Float64Array(COUNT),
    opening: new Float64Array(COUNT),
  };
}
const IN_ORDER = evidenceOf([5, 20], [20, 40], [40, 60]);
const BACKWARDS = evidenceOf([40, 60], [20, 40], [5, 20]);
const NONE = new Map<number, number>();

describe('segments in any order', () => {
  it('are likelier with few jumps when they are heard in order, and with many when they are not', () => {
    const likelihoods = (evidence: Evidence) =>
      [0.002, 0.95].map((jump) => runThrough(anyOrder(evidence, NONE), jump).likelihood);
    const [few = NaN, many = NaN] = likelihoods(IN_ORDER);
    expect(few).toBeGreaterThan(many);
    const [fewBack = NaN, manyBack = NaN] = likelihoods(BACKWARDS);
    expect(manyBack).toBeGreaterThan(fewBack);
  });

  it('begin where each is spoken about', () => {
    const model = anyOrder(BACKWARDS, NONE);
    const beginnings = beginningsOf(model, runThrough(model, 0.95));
    expect(beginnings.map((chances) => chances.indexOf(Math.max(...chances)))).toEqual([40, 20, 5]);
  });

  it('begin nowhere but where a person set it', () => {
    const model = anyOrder(IN_ORDER, new Map([[1, 33]]));
    const [, chances] = beginningsOf(model, runThrough(model, 0.1));
    expect(chances?.every((chance, i) => i === 33 || chance === 0)).toBe(true);
  });

  it('stay numbers whatever speaks for them', () => {
    const extreme: Evidence = {
      ...IN_ORDER,
      about: IN_ORDER.about.map((weights) => weights.map((weight) => weight * 300)),
    };
    const model = anyOrder(extreme, NONE);
    const run = runThrough(model, 0.5);
    expect(Number.isFinite(run.likelihood)).toBe(true);
    expect(
      beginningsOf(model, run)
        .flatMap((each) => [...each])
        .every(Number.isFinite),
    ).toBe(true);
  });
});
