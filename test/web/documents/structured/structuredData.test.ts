import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Episode } from '../../../../src/domain/episode.js';
import { structuredData } from '../../../../src/web/documents/structured/structuredData.js';
import { articlePage } from '../../../../src/web/pages/articlePage.js';
import { episodeHead } from '../../../../src/web/pages/episodeHead.js';
import { head } from '../../../../src/web/pages/head.js';
import { aLibrary } from '../../../support/aLibrary.js';
import { aSite, BASE_URL } from '../../../support/aSite.js';
import { anArticle, anEpisode, aSegment, aShow, at } from '../../../support/builders.js';

interface Graph {
  '@graph': Record<string, unknown>[];
}

const ofType = (data: object | null, type: string) =>
  (data as Graph | null)?.['@graph'].find((one) => one['@type'] === type);

function ofEpisode(over: Partial<Episode>) {
  const entry = aLibrary({ episodes: [anEpisode(over)] }).episode(21);
  if (!entry) throw new Error('The episode is not in the library.');
  return structuredData(episodeHead(entry, null), aShow(), BASE_URL);
}

const AUDIO = { url: '/media/a.mp3', type: 'audio/mpeg', lengthBytes: 10 };
const FILM = { url: '/media/a.mp4', type: 'video/mp4', lengthBytes: null };
const YOUTUBE = 'https://www.youtube.com/watch?v=abc';

describe('the home page', () => {
  const data = structuredData(
    head('', '/', null, ''),
    aShow({ people: [{ name: 'Mendy', role: 'host' }] }),
    BASE_URL,
  );

  it('is a site with a search', () => {
    expect(ofType(data, 'WebSite')).toMatchObject({
      name: 'By the [run]Book',
      url: `${BASE_URL}/`,
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${BASE_URL}/search?q={search_term_string}`,
        },
        'query-input': 'required name=search_term_string',
      },
    });
  });

  it('is of a series with a feed', () => {
    expect(ofType(data, 'PodcastSeries')).toMatchObject({
      name: 'By the [run]Book',
      webFeed: `${BASE_URL}/feed.xml`,
      image: `${BASE_URL}/artwork-600.png`,
      author: [{ '@type': 'Person', name: 'Mendy' }],
    });
  });
});

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

describe('an article', () => {
  it('tells its title, author, date and reading time as far as they are known', () => {
    const article = anArticle({
      author: 'Mendy Green',
      published: '2021-06-09',
      readingMinutes: 20,
    });
    expect(ofType(structuredData(articlePage(article).head, aShow(), BASE_URL), 'Article')).toEqual(
      {
        '@type': 'Article',
        '@id': `${BASE_URL}/articles/msp-business-model#article`,
        headline: 'MSP Business Model',
        author: [{ '@type': 'Person', name: 'Mendy Green' }],
        datePublished: '2021-06-09',
        timeRequired: 'PT20M',
        image: `${BASE_URL}/artwork-600.png`,
        inLanguage: 'en',
        url: `${BASE_URL}/articles/msp-business-model`,
        mainEntityOfPage: `${BASE_URL}/articles/msp-business-model`,
      },
    );
  });
});

describe('a page that search engines should leave out', () => {
  it('tells nothing', () => {
    const page = { ...head('Search', '/', null, ''), indexed: false };
    expect(structuredData(page, aShow(), BASE_URL)).toBeNull();
  });
});

describe('pages as sent', () => {
  let get: Awaited<ReturnType<typeof aSite>>['get'];
  beforeAll(async () => {
    ({ get } = await aSite());
  });

  const sent = async (address: string): Promise<object | null> => {
    const { text } = await get(address);
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1];
    return block === undefined ? null : (JSON.parse(block) as object);
  };

  it.each([
    ['/episodes/21?t=25:29', 'Episodes', 'Episode 21: Rounding, at last', '/episodes/21'],
    ['/changes/1050001', 'Changes', '#1050001 Invoices can round per line', '/changes/1050001'],
    ['/versions/2.212', 'Versions', 'Version 2.212', '/versions/2.212'],
    ['/areas/billing', 'Areas', 'Billing', '/areas/billing'],
    [
      '/articles/msp-business-model',
      'Articles',
      'MSP Business Model',
      '/articles/msp-business-model',
    ],
  ])('%s says where it stands', async (address, list, name, path) => {
    expect(ofType(await sent(address), 'BreadcrumbList')).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'By the [run]Book', item: `${BASE_URL}/` },
        {
          '@type': 'ListItem',
          position: 2,
          name: list,
          item: `${BASE_URL}/${path.split('/')[1] ?? ''}`,
        },
        { '@type': 'ListItem', position: 3, name, item: `${BASE_URL}${path}` },
      ],
    });
  });

  it('name only addresses that are there', async () => {
    for (const address of ['/', '/episodes/0', '/episodes/21', '/articles/msp-business-model']) {
      const text = JSON.stringify(await sent(address));
      const paths = [...text.matchAll(/"https:\/\/companion\.example(\/[^"#]*)/g)].map(
        ([, path]) => path,
      );
      expect(paths.length).toBeGreaterThan(0);
      for (const path of new Set(paths)) {
        const { status } = await get((path ?? '').replace('{search_term_string}', 'rounding'));
        expect([path, status]).toEqual([path, 200]);
      }
    }
  });

  it.each(['/search?q=rounding', '/episodes/999', '/episodes'])(
    '%s tells nothing',
    async (path) => {
      expect(await sent(path)).toBeNull();
    },
  );

  it('hold no text that could end the block', async () => {
    const title = '</script><script>alert(1)</script>';
    const site = await aSite(aLibrary({ episodes: [anEpisode({ title })] }));
    const { text } = await site.get('/episodes/21');
    expect(text).not.toContain('<script>alert');
  });
});
