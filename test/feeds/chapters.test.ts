import { describe, expect, it } from '@jest/globals';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

const timed = (id: string, title: string, start: number) =>
  aSegment({ id, title, time: at(start) });

describe('chaptersOf', () => {
  it('stands in time order, each until the next, the last until the media ends', () => {
    const entry = anEntry({
      number: 18,
      complete: true,
      duration: 4000,
      segments: [timed('bb', 'Second', 3661), timed('aa', 'First', 0)],
    });
    expect(chaptersOf(entry)).toEqual([
      {
        start: 0,
        end: 3661,
        until: 3661,
        title: 'First',
        path: '/episodes/18?t=0:00#s-aa',
        segmentIds: ['aa'],
      },
      {
        start: 3661,
        end: 4000,
        until: 4000,
        title: 'Second',
        path: '/episodes/18?t=1:01:01#s-bb',
        segmentIds: ['bb'],
      },
    ]);
  });

  it('begins with an intro when complete notes start later', () => {
    const entry = anEntry({ number: 18, complete: true, segments: [timed('aa', 'First', 12.5)] });
    expect(chaptersOf(entry)).toEqual([
      { start: 0, end: 12.5, until: 12.5, title: 'Intro', path: '/episodes/18', segmentIds: [] },
      {
        start: 12.5,
        end: null,
        until: null,
        title: 'First',
        path: '/episodes/18?t=0:12.5#s-aa',
        segmentIds: ['aa'],
      },
    ]);
  });

  it('calls the beginning Start while it may hold a segment that is missing or not placed', () => {
    const beginning = (over: Parameters<typeof anEntry>[0]) =>
      chaptersOf(anEntry({ number: 18, ...over }))[0];
    const segments = [timed('aa', 'First', 519)];
    const start = {
      start: 0,
      end: null,
      until: 519,
      title: 'Start',
      path: '/episodes/18',
      segmentIds: [],
    };
    expect(beginning({ segments })).toEqual(start);
    expect(beginning({ complete: true, segments: [...segments, aSegment({ id: 'bb' })] })).toEqual(
      start,
    );
  });

  it('ends where its segments are known to end, and never behind the next', () => {
    const ends = (complete: boolean) =>
      chaptersOf(
        anEntry({
          complete,
          duration: 900,
          segments: [
            aSegment({ id: 'aa', time: at(0, 40) }),
            aSegment({ id: 'bb', time: at(60, 200) }),
            aSegment({ id: 'cc', time: at(100) }),
            aSegment({ id: 'dd', time: at(300) }),
            aSegment({ id: 'ee', time: at(300, 350) }),
          ],
        }),
      ).map(({ end, until }) => [end, until]);
    expect(ends(true)).toEqual([
      [40, 60],
      [100, 100],
      [300, 300],
      [900, 900],
    ]);
    expect(ends(false)).toEqual([
      [40, 60],
      [100, 100],
      [null, 300],
      [null, 900],
    ]);
  });

  it('leaves out segments without a start and those whose start is only proposed', () => {
    const entry = anEntry({
      segments: [
        aSegment({ id: 'aa', title: 'Untimed' }),
        aSegment({ id: 'bb', title: 'Proposed', time: { start: 30, end: null, proposed: true } }),
        timed('cc', 'Placed', 0),
      ],
    });
    expect(chaptersOf(entry).map(({ title }) => title)).toEqual(['Placed']);
  });

  it('makes one chapter of segments that share a start, named after all of them', () => {
    const entry = anEntry({
      segments: [timed('aa', 'One', 0), timed('bb', 'Two', 60), timed('cc', 'Three', 60)],
    });
    expect(chaptersOf(entry).map(({ title, segmentIds }) => ({ title, segmentIds }))).toEqual([
      { title: 'One', segmentIds: ['aa'] },
      { title: 'Two · Three', segmentIds: ['bb', 'cc'] },
    ]);
  });

  it('keeps gaps under 10 s: only the forms that cannot hold them merge', () => {
    const entry = anEntry({ segments: [timed('aa', 'One', 0), timed('bb', 'Two', 4)] });
    expect(chaptersOf(entry)).toHaveLength(2);
  });

  it('gives no chapters, not an empty intro, when no segment has a start', () => {
    expect(chaptersOf(anEntry({ duration: 900, segments: [aSegment()] }))).toEqual([]);
  });
});
