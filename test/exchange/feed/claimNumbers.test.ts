import { describe, expect, it } from '@jest/globals';
import { claimNumbers, type Candidate } from '../../../src/exchange/feed/claimNumbers.js';
import type { FeedItem } from '../../../src/exchange/feed/feedReading.js';
import { anEpisode } from '../../support/builders.js';
import { aFeedItem } from '../../support/feedReadings.js';

function candidate(
  title: string,
  stated: number | null,
  over: Partial<FeedItem> = {},
  known: number | null = null,
): Candidate {
  const item = aFeedItem({ title, ...over });
  return { item, title, stated, known: known === null ? null : anEpisode({ number: known }) };
}

/** The numbers by title, of candidates from the oldest to the newest. */
function claimed(...candidates: Candidate[]): Record<string, number> {
  const { claims } = claimNumbers(candidates);
  return Object.fromEntries([...claims].map(([{ title }, number]) => [title, number]));
}

describe('claimNumbers', () => {
  it('gives each item the number that it states, and none to one that states none', () => {
    expect(claimed(candidate('a', 1), candidate('b', null), candidate('c', 7))).toEqual({
      a: 1,
      c: 7,
    });
  });

  it('leaves a known episode its number, whatever the feed states', () => {
    expect(claimed(candidate('a', 3), candidate('b', 1, {}, 3))).toEqual({ b: 3 });
  });

  it('gives a number to the older of two', () => {
    expect(claimed(candidate('old', 1), candidate('new', 1))).toEqual({ old: 1 });
  });

  it('gives a number to a full episode before a trailer or a bonus that is older', () => {
    expect(
      claimed(
        candidate('trailer', 1, { type: 'trailer' }),
        candidate('bonus', 2, { type: 'bonus' }),
        candidate('full', 1, { type: 'full' }),
      ),
    ).toEqual({ full: 1, bonus: 2 });
  });

  it('gives a season that begins again at 1 none of its numbers', () => {
    expect(
      claimed(
        candidate('s1e1', 1, { season: 1 }),
        candidate('s1e2', 2, { season: 1 }),
        candidate('s2e1', 1, { season: 2 }),
        candidate('s2e3', 3, { season: 2 }),
      ),
    ).toEqual({ s1e1: 1, s1e2: 2 });
  });

  it('tells which seasons are to be numbered on', () => {
    const { numberedOn } = claimNumbers([
      candidate('s1e1', 1, { season: 1 }),
      candidate('s2e1', 1, { season: 2 }),
    ]);
    expect([...numberedOn]).toEqual([2]);
  });

  it('gives seasons that are numbered through all of theirs', () => {
    expect(claimed(candidate('a', 1, { season: 1 }), candidate('b', 2, { season: 2 }))).toEqual({
      a: 1,
      b: 2,
    });
  });

  it('numbers a season on of which an episode is known by another number', () => {
    expect(claimed(candidate('a', 1, { season: 2 }, 11), candidate('b', 2, { season: 2 }))).toEqual(
      { a: 11 },
    );
  });
});
