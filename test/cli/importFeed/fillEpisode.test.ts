import { describe, expect, it } from '@jest/globals';
import { fillEpisode } from '../../../src/cli/importFeed/fillEpisode.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';

const FILE = { url: 'https://files.example/1.mp3', type: 'audio/mpeg', lengthBytes: 5 };

describe('fillEpisode', () => {
  const bare = anEpisode({ title: '', segments: [] });
  const full = anEpisode({
    title: 'Of the feed',
    summary: 'Of the feed.',
    season: 2,
    explicit: true,
    published: '2026-03-31',
    people: [{ name: 'Amy', role: 'host' }],
    versions: ['2.210'],
    media: { videoUrl: 'https://youtu.be/abc', enclosure: FILE },
    duration: 90,
    transcript: 'https://files.example/1.vtt',
    notesUrl: 'https://a.example/1',
    segments: [aSegment({ id: 'aa11', time: at(5) })],
  });

  it('fills what is empty', () => {
    expect(fillEpisode(bare, full)).toEqual(full);
  });

  it('leaves all that is there', () => {
    const other = anEpisode({
      ...full,
      title: 'Ours',
      summary: 'Ours.',
      season: 1,
      explicit: false,
      published: '2026-04-01',
      people: [{ name: 'Bob', role: 'guest' }],
      versions: ['2.209'],
      media: {
        videoUrl: 'https://youtu.be/xyz',
        enclosure: { ...FILE, url: '/media/1.mp3' },
      },
      duration: 91,
      transcript: '/media/1.vtt',
      notesUrl: 'https://b.example/1',
      segments: [aSegment({ id: 'bb22', title: 'Ours', time: at(7) })],
    });
    expect(fillEpisode(other, full)).toEqual(other);
  });

  it('follows the length and type of a file whose address is still that of the feed', () => {
    const newer = { ...FILE, type: 'audio/mp4', lengthBytes: 7 };
    const taken = anEpisode({ ...full, media: { ...full.media, enclosure: newer } });
    expect(fillEpisode(full, taken).media.enclosure).toEqual(newer);
  });

  it('gives times to segments that have none, and changes nothing else in them', () => {
    const [ours, timed] = [
      aSegment({ id: 'aa11', title: 'Retitled' }),
      aSegment({ id: 'bb22', time: at(9) }),
    ];
    const taken = [
      aSegment({ id: 'aa11', time: at(5) }),
      aSegment({ id: 'bb22', time: at(8) }),
      aSegment({ id: 'cc33', time: at(99) }),
    ];
    const stored = anEpisode({ segments: [ours, timed] });
    expect(fillEpisode(stored, anEpisode({ segments: taken })).segments).toEqual([
      { ...ours, time: at(5) },
      timed,
    ]);
  });
});
