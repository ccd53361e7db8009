import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startOf, type SegmentTime } from '../../src/domain/episode.js';
import {
  isRefusedStart,
  isSetByPerson,
  withProposals,
  withProposalsAccepted,
  withStart,
  withoutStart,
} from '../../src/domain/proposedTimes.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

const proposed = (start: number, end: number | null = null): SegmentTime => ({
  start,
  end,
  proposed: true,
});
const episodeOf = (...times: (SegmentTime | null)[]) =>
  anEpisode({ segments: times.map((time, i) => aSegment({ id: `s${i}`, time })) });
const timesOf = ({ segments }: ReturnType<typeof anEpisode>) => segments.map(({ time }) => time);

describe('proposed times', () => {
  it('are put down where a segment has none, and in the place of all older ones', () => {
    const before = episodeOf(null, proposed(10, 20), proposed(30), proposed(40, 50));
    const after = withProposals(
      before,
      new Map([
        ['s0', 5],
        ['s1', 12],
        ['s3', 40],
        ['gone', 99],
      ]),
    );
    expect(timesOf(after)).toEqual([proposed(5), proposed(12), null, proposed(40, 50)]);
  });

  it('never move what a person set', () => {
    const before = episodeOf(at(10, 20));
    expect(isSetByPerson(before.segments[0] ?? { time: null })).toBe(true);
    expect(withProposals(before, new Map([['s0', 99]]))).toEqual(before);
  });

  it('are shown to nobody until they are confirmed', () => {
    const before = episodeOf(proposed(10, 20), at(30), null);
    expect(before.segments.map(startOf)).toEqual([null, 30, null]);
    const after = withProposalsAccepted(before);
    expect(timesOf(after)).toEqual([at(10, 20), at(30), null]);
    expect(after.segments.map(startOf)).toEqual([10, 30, null]);
  });

  it('are set one by one as a person does, or taken away', () => {
    const before = episodeOf(proposed(10, 20), proposed(30));
    expect(timesOf(withStart(before, 's0', 10))).toEqual([at(10, 20), proposed(30)]);
    expect(timesOf(withStart(before, 's0', 15))).toEqual([at(15), proposed(30)]);
    expect(timesOf(withoutStart(before, 's1', null))).toEqual([proposed(10, 20), null]);
    expect(withStart(before, 'gone', 3)).toEqual(before);
    expect(withoutStart(before, 'gone', 3)).toEqual(before);
  });

  it('that were taken away are refused about there, until a person sets that very time', () => {
    const before = episodeOf(proposed(1529));
    const [segment = aSegment()] = withoutStart(before, 's0', 1529).segments;
    expect(segment.refused).toEqual(['25:29']);
    expect([1514, 1529, 1544].map((start) => isRefusedStart(segment, start))).toEqual([
      true,
      true,
      true,
    ]);
    expect([1513, 1545].map((start) => isRefusedStart(segment, start))).toEqual([false, false]);
    const again = withoutStart(anEpisode({ segments: [segment] }), 's0', 1529);
    expect(again.segments[0]?.refused).toEqual(['25:29']);
    expect(withStart(again, 's0', 1529).segments[0]?.refused).toEqual([]);
    expect(withStart(again, 's0', 1530).segments[0]?.refused).toEqual(['25:29']);
  });

  it('are refused by times alone, not by IDs and other segments', () => {
    const segment = aSegment({ refused: ['1050001', 's-m4p2'] });
    expect([0, 1_050_001].map((start) => isRefusedStart(segment, start))).toEqual([false, false]);
  });

  it('change nothing else of an episode, and not the one they are given', () => {
    const time = fc.option(
      fc.record({ start: fc.nat(), end: fc.constant(null), proposed: fc.boolean() }),
    );
    const starts = fc.dictionary(fc.constantFrom('s0', 's1', 's2'), fc.nat());
    fc.assert(
      fc.property(fc.array(time, { maxLength: 3 }), starts, (times, some) => {
        const before = episodeOf(...times);
        const copy = structuredClone(before);
        const after = withProposals(before, new Map(Object.entries(some)));
        expect(before).toEqual(copy);
        expect(after.segments.map((segment) => ({ ...segment, time: null }))).toEqual(
          before.segments.map((segment) => ({ ...segment, time: null })),
        );
        for (const [i, segment] of before.segments.entries()) {
          if (isSetByPerson(segment)) expect(after.segments[i]).toEqual(segment);
          else expect(isSetByPerson(after.segments[i] ?? { time: null })).toBe(false);
        }
      }),
    );
  });
});
