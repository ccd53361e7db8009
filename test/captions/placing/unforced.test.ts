import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '../../../src/captions/placing/evidence.js';
import { unforcedChances } from '../../../src/captions/placing/unforced.js';
import { utterancesSaying } from '../../support/placing.js';

const COUNT = 60;
const evidence: Evidence = {
  utterances: utterancesSaying(...Array.from({ length: COUNT }, () => 'said')),
  about: [5, 20, null].map((from) =>
    Float64Array.from({ length: COUNT }, (_, i) =>
      from !== null && i >= from && i < from + 15 ? 3 : -1,
    ),
  ),
  named: [5, 20, null].map((from) =>
    Float64Array.from({ length: COUNT }, (_, i) => (i === from ? 15 : 0)),
  ),
  turning: new Float64Array(COUNT),
  opening: new Float64Array(COUNT),
};

describe('the chance of a start that nothing forces', () => {
  it('is near one where a segment is heard, and next to nothing for what is heard nowhere', () => {
    const [first, second, unheard] = unforcedChances(evidence, [5, 20, 40], new Map());
    expect(Math.min(first ?? 0, second ?? 0)).toBeGreaterThan(0.9);
    expect(unheard).toBeLessThan(0.2);
  });

  it('is next to nothing where another segment is heard', () => {
    const [first] = unforcedChances(evidence, [40, 20, 50], new Map());
    expect(first).toBeLessThan(0.1);
  });

  it('is nothing but where a person set it', () => {
    expect(unforcedChances(evidence, [5, 33, 40], new Map([[1, 20]]))[1]).toBe(0);
  });
});
