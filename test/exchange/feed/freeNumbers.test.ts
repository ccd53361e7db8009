import { describe, expect, it } from '@jest/globals';
import type { EpisodeType } from '../../../src/domain/episode.js';
import type { Candidate } from '../../../src/exchange/feed/claimNumbers.js';
import { freeNumbers } from '../../../src/exchange/feed/freeNumbers.js';
import { aFeedItem } from '../../support/feedReadings.js';

function candidate(stated: number | null, type: EpisodeType | null = null): Candidate {
  return { item: aFeedItem({ type }), title: 'Rounding', known: null, stated };
}

describe('freeNumbers', () => {
  it('says that a feed counts when half of its full episodes state a number', () => {
    const isCounted = (...candidates: Candidate[]) => freeNumbers(candidates, []).isCounted;
    expect(isCounted(candidate(1), candidate(null))).toBe(true);
    expect(isCounted(candidate(1), candidate(null), candidate(null))).toBe(false);
    expect(isCounted(candidate(1, 'bonus'), candidate(null))).toBe(false);
    expect(isCounted(candidate(null, 'trailer'))).toBe(true);
  });

  it('gives each number once, behind the count and apart from it', () => {
    const { next, apart } = freeNumbers([candidate(2)], [0, 1, 2, 9001, 9003]);
    expect([next(), next(), apart(), apart(), apart()]).toEqual([3, 4, 9002, 9004, 9005]);
  });

  it('stands farther apart when the count goes beyond 9000', () => {
    const { next, apart } = freeNumbers([candidate(9001)], [9001]);
    expect([next(), apart()]).toEqual([9002, 900_001]);
  });

  it('has 0 for what came before all others, while it is free and there are others', () => {
    expect(freeNumbers([candidate(1)], [1]).isZeroFree).toBe(true);
    expect(freeNumbers([candidate(1)], [0, 1]).isZeroFree).toBe(false);
    expect(freeNumbers([candidate(null)], []).isZeroFree).toBe(false);
  });
});
