import { beforeAll, describe, expect, it } from '@jest/globals';
import { structuredData } from '../../../../src/web/documents/structured/structuredData.js';
import { articlePage } from '../../../../src/web/pages/articlePage.js';
import { head } from '../../../../src/web/pages/head.js';
import { aLibrary } from '../../../support/aLibrary.js';
import { aSite, BASE_URL } from '../../../support/aSite.js';
import { anArticle, anEpisode, aShow } from '../../../support/builders.js';
import { ofType } from '../../../support/jsonLd.js';

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
