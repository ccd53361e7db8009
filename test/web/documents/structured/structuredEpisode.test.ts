import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../../../src/domain/episode.js';
import { structuredData } from '../../../../src/web/documents/structured/structuredData.js';
import { episodeHead } from '../../../../src/web/pages/episodeHead.js';
import { aLibrary } from '../../../support/aLibrary.js';
import { BASE_URL } from '../../../support/aSite.js';
import { anEpisode, aSegment, aShow, at } from '../../../support/builders.js';
import { ofType, type Graph } from '../../../support/jsonLd.js';

function ofEpisode(over: Partial<Episode>) {
  const entry = aLibrary({ episodes: [anEpisode(over)] }).episode(21);
  if (!entry) throw new Error('The episode is not in the library.');
  return structuredData(episodeHead(entry, null), aShow(), BASE_URL);
}

const AUDIO = { url: '/media/a.mp3', type: 'audio/mpeg', lengthBytes: 10 };
const FILM = { url: '/media/a.mp4', type: 'video/mp4', lengthBytes: null };
const YOUTUBE = 'https://www.youtube.com/watch?v=abc';

describe('an episode with a file', () => {
  it('is one of a podcast, with that file', () => {
    const data = ofEpisode({
      media: { videoUrl: null, enclosure: AUDIO },
      duration: 84.2,
      season: 2,
      published: '2026-03-31',
      people: [
        { name: 'Mendy', role: 'host' },
        { name: 'Robbie', role: 'guest' },
      ],
    });
    expect(ofType(data, 'PodcastEpisode')).toEqual({
      '@type': 'PodcastEpisode',
      '@id': `${BASE_URL}/episodes/21#episode`,
      name: 'Rounding, at last',
      description: 'Show notes of episode 21: 0 segments.',
      url: `${BASE_URL}/episodes/21`,
      inLanguage: 'en',
      image: expect.stringContaining(BASE_URL) as unknown,
      episodeNumber: 21,
      datePublished: '2026-03-31',
      timeRequired: 'PT1M24S',
      author: [{ '@type': 'Person', name: 'Mendy' }],
      contributor: [{ '@type': 'Person', name: 'Robbie' }],
      partOfSeries: {
        '@type': 'PodcastSeries',
        '@id': `${BASE_URL}/#series`,
        name: 'By the [run]Book',
        url: `${BASE_URL}/`,
      },
      partOfSeason: { '@type': 'PodcastSeason', seasonNumber: 2 },
      associatedMedia: {
        '@type': 'AudioObject',
        contentUrl: `${BASE_URL}/media/a.mp3`,
        encodingFormat: 'audio/mpeg',
        contentSize: '10',
        duration: 'PT1M24S',
      },
    });
    expect(ofType(data, 'VideoObject')).toBeUndefined();
  });

  it('that is a video has the clips in it', () => {
    const data = ofEpisode({
      media: { videoUrl: null, enclosure: FILM },
      segments: [aSegment({ time: at(5) })],
    });
    expect(ofType(data, 'PodcastEpisode')).toMatchObject({
      associatedMedia: {
        '@type': 'VideoObject',
        contentUrl: `${BASE_URL}/media/a.mp4`,
        encodingFormat: 'video/mp4',
        hasPart: [{ '@type': 'Clip', startOffset: 5 }],
      },
    });
    expect(ofType(data, 'PodcastEpisode')).not.toHaveProperty('hasPart');
  });

  it('makes up nothing: what is not known is not there', () => {
    const data = ofEpisode({
      media: { videoUrl: null, enclosure: { ...AUDIO, lengthBytes: null } },
    });
    expect(JSON.stringify(data)).not.toMatch(
      /null|undefined|""|datePublished|timeRequired|duration|contentSize|author|partOfSeason/,
    );
  });

  it('that is a trailer has no number', () => {
    const data = ofEpisode({ type: 'trailer', media: { videoUrl: null, enclosure: AUDIO } });
    expect(ofType(data, 'PodcastEpisode')).not.toHaveProperty('episodeNumber');
  });
});

describe('an episode with a video at a host', () => {
  const segments = [
    aSegment({ id: 'b', title: 'Second', time: at(1529) }),
    aSegment({ id: 'a', title: 'First', time: at(10, 60) }),
    aSegment({ id: 'c', title: 'Third', time: at(1529) }),
    aSegment({ id: 'd', title: 'Untimed' }),
  ];
  const video = ofType(
    ofEpisode({
      media: { videoUrl: YOUTUBE, enclosure: null },
      published: '2026-03-31',
      duration: 3723,
      segments,
    }),
    'VideoObject',
  );

  it('is a video, with what Google requires of one', () => {
    expect(video).toMatchObject({
      name: 'Rounding, at last',
      description: expect.any(String) as unknown,
      thumbnailUrl: expect.stringContaining(BASE_URL) as unknown,
      uploadDate: '2026-03-31',
      embedUrl: 'https://www.youtube-nocookie.com/embed/abc',
      sameAs: YOUTUBE,
      duration: 'PT1H2M3S',
    });
  });

  it('has a clip a start, in time order; an end only where it is known', () => {
    expect(video?.hasPart).toEqual([
      {
        '@type': 'Clip',
        name: 'First',
        startOffset: 10,
        endOffset: 60,
        url: `${BASE_URL}/episodes/21?t=0:10`,
      },
      {
        '@type': 'Clip',
        name: 'Second · Third',
        startOffset: 1529,
        url: `${BASE_URL}/episodes/21?t=25:29`,
      },
    ]);
  });

  it('has no clip before its first segment', () => {
    expect(JSON.stringify(video)).not.toContain('"startOffset":0');
  });

  it('and a sound file is both', () => {
    const data = ofEpisode({ media: { videoUrl: YOUTUBE, enclosure: AUDIO }, segments });
    expect(ofType(data, 'VideoObject')).toHaveProperty('hasPart');
    expect(ofType(data, 'PodcastEpisode')).not.toHaveProperty('hasPart');
  });
});

describe('an episode without media', () => {
  it('tells only where it stands', () => {
    expect((ofEpisode({}) as Graph)['@graph'].map((one) => one['@type'])).toEqual([
      'BreadcrumbList',
    ]);
  });
});
