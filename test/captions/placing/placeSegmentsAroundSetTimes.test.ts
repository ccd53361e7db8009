import { describe, expect, it } from '@jest/globals';
import {
  placeSegments,
  type Placement,
  type Placing,
} from '../../../src/captions/placing/placeSegments.js';
import { aMadeUpEpisode, aSegmentToPlace } from '../../support/placing.js';

const { segments, cues, starts } = aMadeUpEpisode();

const errorsOf = (placements: readonly Placement[]) =>
  placements.map(({ start }, i) => Math.abs((start ?? Infinity) - (starts[i] ?? 0)));

describe('a time that a person set', () => {
  it('stays where it is, however little the captions agree', () => {
    const anchored = segments.map((segment, i) =>
      i === 1 ? { ...segment, start: 7.25 } : segment,
    );
    expect(placeSegments(anchored, cues).placements[1]).toMatchObject({
      start: 7.25,
      confidence: 1,
    });
  });

  it('helps to place the others', () => {
    const vague = segments.map((segment, i) =>
      i === 2 ? aSegmentToPlace({ title: 'This adds more flexibility' }) : segment,
    );
    const between = (placing: Placing) => placing.placements[2]?.start ?? null;
    const anchored = vague.map((segment, i) => ({
      ...segment,
      start: i === 2 ? null : (starts[i] ?? 0),
    }));
    const found = between(placeSegments(anchored, cues));
    if (found !== null) {
      expect(found).toBeGreaterThanOrEqual(starts[1] ?? 0);
      expect(found).toBeLessThanOrEqual(starts[3] ?? 0);
    }
    const wrong = vague.map((segment, i) =>
      i === 0 ? { ...segment, start: starts[4] ?? 0 } : segment,
    );
    expect(placeSegments(wrong, cues).placements[0]?.start).toBe(starts[4]);
  });

  it('may lie past the last caption, or be shared', () => {
    const far = segments.map((segment, i) => (i > 2 ? { ...segment, start: 99_999 } : segment));
    const { placements } = placeSegments(far, cues);
    expect(placements.slice(3).map(({ start }) => start)).toEqual([99_999, 99_999]);
    expect(errorsOf(placements.slice(0, 3)).every((e) => e <= 5)).toBe(true);
  });

  it('says nothing of how sure the others are when all are set', () => {
    const all = segments.map((segment, i) => ({ ...segment, start: starts[i] ?? 0 }));
    expect(placeSegments(all, cues).confidence).toBe(0);
  });
});
