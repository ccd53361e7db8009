import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Horizon } from '../../src/horizon/horizon.js';
import { newsSince, readVisits, visitedAt } from '../../src/horizon/visits.js';

const HOUR = 60 * 60 * 1000;
const horizon = (episodes: Record<number, number>, changes: number): Horizon => ({
  episodes: Object.entries(episodes)
    .map(([number, segments]) => ({ number: Number(number), segments }))
    .reverse(),
  changes,
  areas: [],
  versions: [],
  aliases: {},
});
const then = horizon({ 16: 40, 17: 52 }, 20);
const now = horizon({ 15: 9, 16: 41, 17: 52, 18: 3 }, 23);

describe('what is new', () => {
  it('is nothing to speak of on the first visit', () => {
    expect(visitedAt(null, then, HOUR).before).toBeNull();
  });

  it('is what was not there on the visit before, older episodes too', () => {
    const { before } = visitedAt(visitedAt(null, then, HOUR), now, 3 * HOUR);
    expect(before && newsSince(before, now)).toEqual({
      since: HOUR,
      episodes: [18, 15],
      grown: [{ episode: 16, more: 1 }],
      changes: 3,
    });
  });

  it('stays new while the same visit goes on', () => {
    const first = visitedAt(visitedAt(null, then, HOUR), now, 3 * HOUR);
    const again = visitedAt(first, now, 3 * HOUR + 60_000);
    expect(again.before).toEqual(first.before);
    expect(visitedAt(again, now, 9 * HOUR).before).toEqual(again.last);
  });

  it('is never less than nothing', () => {
    const { before } = visitedAt(visitedAt(null, now, HOUR), then, 3 * HOUR);
    expect(before && newsSince(before, then)).toMatchObject({
      episodes: [],
      grown: [],
      changes: 0,
    });
  });

  it('reads back as it was kept, and from anything', () => {
    const visits = visitedAt(visitedAt(null, then, HOUR), now, 3 * HOUR);
    expect(readVisits(JSON.stringify(visits))).toEqual(visits);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readVisits(text);
        expect(read === null || typeof read.last.at === 'number').toBe(true);
      }),
    );
  });
});
