import { describe, expect, it } from '@jest/globals';
import { aLibrary } from '../../support/aLibrary.js';
import { anEpisode } from '../../support/builders.js';
import { playableEpisodes } from '../../../src/web/pages/playableEpisodes.js';

const file = (number: number) => `/media/${number}.mp3`;

function of(playable: number[], others: number[], files = new Map<string, number | null>()) {
  const episodes = [
    ...playable.map((number) =>
      anEpisode({
        number,
        media: {
          videoUrl: null,
          enclosure: { url: file(number), type: 'audio/mpeg', lengthBytes: 1000 },
        },
      }),
    ),
    ...others.map((number) => anEpisode({ number })),
  ];
  return playableEpisodes(aLibrary({ episodes }).episodes(), files);
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('what a podcast app shows', () => {
  it('is everything: then there is nothing to say', () => {
    expect(of([1, 2], [])).toEqual({ any: true, line: null });
  });

  it.each([
    [[0, 18], [15, 16, 17], '2 of the 5 here, episodes 0 and 18'],
    [[7], [8], '1 of the 2 here, episode 7'],
    [range(1, 40), [41], '40 of the 41 here, all but episode 41'],
    [range(1, 40), range(41, 80), '40 of the 80 here, the newest of them episode 40'],
  ])('is a part: %p and not %p', (playable, others, words) => {
    const { any, line } = of(playable, others);
    expect([any, line]).toEqual([true, expect.stringContaining(`file: ${words}.`)]);
  });

  it('is nothing without a file', () => {
    const { any, line } = of([], [15, 16]);
    expect([any, line]).toEqual([false, expect.stringContaining('none of the 2 episodes')]);
  });

  it('is no file that is gone from the media folder', () => {
    expect(of([1], [], new Map([[file(1), null]])).any).toBe(false);
    expect(of([1], [], new Map([[file(1), 1000]])).any).toBe(true);
  });

  it('is nothing before anything is published', () => {
    expect(of([], [])).toEqual({
      any: false,
      line: expect.stringContaining('Nothing is published'),
    });
  });
});
