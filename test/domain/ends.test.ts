import { describe, expect, it } from '@jest/globals';
import { endsOf } from '../../src/domain/ends.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

const ends = (over: Parameters<typeof anEpisode>[0]) => [...endsOf(anEpisode(over)).values()];
const timed = (...starts: number[]) =>
  starts.map((start, i) => aSegment({ id: `s${i}`, time: at(start) }));

describe('the end of a segment', () => {
  it('is the next start in time order when all of a complete episode is timed', () => {
    expect(ends({ complete: true, duration: 100, segments: timed(50, 10, 80) })).toEqual([
      80, 50, 100,
    ]);
  });

  it('is shared by segments that share a start', () => {
    expect(ends({ complete: true, duration: 100, segments: timed(10, 10, 40) })).toEqual([
      40, 40, 100,
    ]);
  });

  it('is unknown for the last one while the duration is', () => {
    expect(ends({ complete: true, segments: timed(10, 40) })).toEqual([40, null]);
  });

  it('is unknown when the episode is not complete', () => {
    expect(ends({ complete: false, duration: 100, segments: timed(10, 40) })).toEqual([null, null]);
  });

  it('is unknown when one start is missing or only proposed', () => {
    const proposed = aSegment({ id: 'p', time: { start: 60, end: 70, proposed: true } });
    expect(ends({ complete: true, duration: 100, segments: [...timed(10, 40), proposed] })).toEqual(
      [null, null, null],
    );
  });

  it('is what the notes write, whatever else is known', () => {
    const written = aSegment({ time: at(10, 25) });
    expect(ends({ complete: false, segments: [written] })).toEqual([25]);
  });
});
