import { describe, expect, it } from '@jest/globals';
import { discussedOrder } from '../../../src/captions/placing/discussedOrder.js';
import { weigh } from '../../../src/captions/placing/evidence.js';
import { expectedWords } from '../../../src/captions/placing/expectedWords.js';
import { heardWords } from '../../../src/captions/placing/heardWords.js';
import type { SegmentToPlace } from '../../../src/captions/placing/findStarts.js';
import { utterancesOf } from '../../../src/captions/placing/utterances.js';
import { aMadeUpEpisode, aSegmentToPlace } from '../../support/placing.js';

const { segments, cues, starts } = aMadeUpEpisode();
const utterances = utterancesOf(cues);

function evidenceFor(notes: readonly SegmentToPlace[]) {
  const expected = notes.map(expectedWords);
  const heard = heardWords(utterances, new Set(expected.flatMap((words) => [...words.keys()])));
  return weigh(expected, heard, utterances);
}
const orderOf = (notes: readonly SegmentToPlace[], known = new Map<number, number>()) =>
  discussedOrder(evidenceFor(notes), known);
const utteranceAt = (start: number) => utterances.findIndex((one) => one.end > start);

describe('the order of discussion', () => {
  it('is that of the notes when they are heard in it', () => {
    expect(orderOf(segments)).toEqual([0, 1, 2, 3, 4]);
  });

  it('is another when they are heard in another', () => {
    expect(orderOf([...segments].reverse())).toEqual([4, 3, 2, 1, 0]);
  });

  it('is that of the notes when nothing speaks against it', () => {
    const vague = segments.map(() => aSegmentToPlace({ title: 'More flexibility' }));
    expect(orderOf(vague)).toEqual([0, 1, 2, 3, 4]);
    expect(orderOf([])).toEqual([]);
  });

  it('follows what a person set', () => {
    const known = new Map([
      [0, utteranceAt(starts[4] ?? 0)],
      [4, utteranceAt(starts[0] ?? 0)],
    ]);
    const order = orderOf(segments, known);
    expect(order.indexOf(4)).toBeLessThan(order.indexOf(0));
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
