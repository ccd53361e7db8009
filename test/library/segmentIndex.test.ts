import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlacedSegment } from '../../src/library/entries.js';
import { placeEpisode } from '../../src/library/placing.js';
import { SegmentIndex } from '../../src/library/segmentIndex.js';
import { anEpisode, aSegment } from '../support/builders.js';

const SAVED = '2026-04-01T10:00:00.000Z';
const areasOf = ({ segment }: PlacedSegment) => segment.areas;

/** @param areas of each segment */
function placed(number: number, areas: readonly string[][]): PlacedSegment[] {
  const segments = areas.map((each, i) => aSegment({ id: `e${number}s${i}`, areas: each }));
  return placeEpisode({ value: anEpisode({ number, segments }), savedAt: SAVED }).segments;
}

const area = fc.constantFrom('billing', 'slas', 'tickets');
const saves = fc.array(
  fc.tuple(fc.nat({ max: 4 }), fc.array(fc.array(area, { maxLength: 3 }), { maxLength: 4 })),
);

describe('segments filed under keys', () => {
  it('are those that a look through all of them finds, whatever was filed before', () => {
    fc.assert(
      fc.property(saves, (steps) => {
        const index = new SegmentIndex<string>();
        const episodes = new Map<number, PlacedSegment[]>();
        for (const [number, areas] of steps) {
          const segments = placed(number, areas);
          episodes.set(number, segments);
          index.file(number, segments, areasOf);
        }
        const inOrder = [...episodes].sort(([a], [b]) => a - b).flatMap(([, segments]) => segments);
        for (const slug of ['billing', 'slas', 'tickets']) {
          const expected = inOrder.filter(({ segment }) => segment.areas.includes(slug));
          expect(index.byEpisode(slug).flat()).toEqual(expected);
          expect(index.has(slug)).toBe(expected.length > 0);
        }
      }),
    );
  });

  it('names the keys that an episode left and those that it came to', () => {
    const index = new SegmentIndex<string>();
    index.file(1, placed(1, [['billing', 'slas']]), areasOf);
    expect([...index.file(1, placed(1, [['slas', 'tickets']]), areasOf)].sort()).toEqual([
      'billing',
      'slas',
      'tickets',
    ]);
    expect([...index.file(1, [], areasOf)].sort()).toEqual(['slas', 'tickets']);
    expect(index.keys()).toEqual([]);
  });
});
