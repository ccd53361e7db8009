import { anEpisode, aShow } from '../../support/builders.js';
import type { SeedsOf } from './seedsFolder.js';

export const EPISODES = 130;

const FIRST = Date.parse('2023-01-03');
const WEEK = 7 * 24 * 3_600_000;

/** A show of a hundred and thirty weeks: its feeds have more than one page. */
export const longShow: SeedsOf = {
  show: aShow({ title: 'A long show' }),
  episodes: Array.from({ length: EPISODES }, (_, i) =>
    anEpisode({
      number: i + 1,
      title: `The ${i + 1}th week`,
      published: new Date(FIRST + i * WEEK).toISOString().slice(0, 10),
      media: {
        videoUrl: null,
        enclosure: {
          url: `https://cdn.example/${i + 1}.mp3`,
          type: 'audio/mpeg',
          lengthBytes: 1000 + i,
        },
      },
    }),
  ),
};
