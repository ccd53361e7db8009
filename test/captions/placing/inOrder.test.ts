import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Evidence } from '../../../src/captions/placing/evidence.js';
import { chancesInOrder } from '../../../src/captions/placing/inOrder.js';
import { utterancesSaying } from '../../support/placing.js';

/** Evidence for segments that are named at one utterance each. */
function evidenceOf(count: number, namedAt: (number | null)[], weight = 20): Evidence {
  return {
    utterances: utterancesSaying(...Array.from({ length: count }, () => 'said')),
    about: namedAt.map(() => new Float64Array(count)),
    named: namedAt.map((place) =>
      Float64Array.from({ length: count }, (_, i) => (i === place ? weight : 0)),
    ),
    turning: new Float64Array(count),
    opening: new Float64Array(count),
  };
}
const peakOf = (chances: Float64Array | undefined) =>
  chances ? chances.indexOf(Math.max(...chances)) : -1;
const NONE = new Map<number, number>();

describe('segments in a given order', () => {
  it('begin where they are named', () => {
    const chances = chancesInOrder({
      evidence: evidenceOf(50, [5, 20, 40]),
      order: [0, 1, 2],
      known: NONE,
    });
    expect(chances.map(peakOf)).toEqual([5, 20, 40]);
  });

  it('are given in that order, whatever that of the notes is', () => {
    const chances = chancesInOrder({
      evidence: evidenceOf(50, [40, 5]),
      order: [1, 0],
      known: NONE,
    });
    expect(chances.map(peakOf)).toEqual([5, 40]);
  });

  it('lie between their neighbours when nothing is said of them', () => {
    const [, chances] = chancesInOrder({
      evidence: evidenceOf(50, [10, null, 20], 60),
      order: [0, 1, 2],
      known: NONE,
    });
    const between = chances?.slice(10, 21).reduce((sum, chance) => sum + chance, 0);
    expect(between).toBeCloseTo(1, 3);
  });

  it('begin where that is known, and others around it', () => {
    const chances = chancesInOrder({
      evidence: evidenceOf(50, [40, 20]),
      order: [0, 1],
      known: new Map([[0, 12]]),
    });
    expect(chances[0]?.[12]).toBe(1);
    expect(peakOf(chances[1])).toBe(20);
  });

  it('have no chance anywhere when what is known contradicts the order', () => {
    const known = new Map([
      [0, 30],
      [1, 10],
    ]);
    const chances = chancesInOrder({ evidence: evidenceOf(50, [30, 10]), order: [0, 1], known });
    expect(chances.flatMap((each) => [...each]).every((chance) => chance === 0)).toBe(true);
  });

  it('may begin together', () => {
    const chances = chancesInOrder({
      evidence: evidenceOf(50, [20, 20], 60),
      order: [0, 1],
      known: NONE,
    });
    expect(chances.map(peakOf)).toEqual([20, 20]);
  });

  it('have chances that sum to one', () => {
    const place = fc.option(fc.nat({ max: 29 }));
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (places, weight) => {
          const order = places.map((_, i) => i);
          const chances = chancesInOrder({
            evidence: evidenceOf(30, places, weight),
            order,
            known: NONE,
          });
          for (const each of chances) {
            expect(each.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
          }
        },
      ),
    );
  });
});
