import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startOf, type SegmentTime } from '../../src/domain/episode.js';
import {
  isSetByPerson,
  withProposals,
  withProposalsAccepted,
  withStart,
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
    expect(timesOf(withStart(before, 's1', null))).toEqual([proposed(10, 20), null]);
    expect(withStart(before, 'gone', 3)).toEqual(before);
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
