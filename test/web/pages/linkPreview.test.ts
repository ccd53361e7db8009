import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../../src/domain/episode.js';
import type { Show } from '../../../src/domain/show.js';
import { articlePage } from '../../../src/web/pages/articlePage.js';
import { episodeHead } from '../../../src/web/pages/episodeHead.js';
import { head, type PageHead } from '../../../src/web/pages/head.js';
import { linkPreview } from '../../../src/web/pages/linkPreview.js';
import { momentSegment } from '../../../src/web/pages/momentSegment.js';
import { aLibrary } from '../../support/aLibrary.js';
import { aSite, BASE_URL } from '../../support/aSite.js';
import { anArticle, anEpisode, aSegment, aShow, at } from '../../support/builders.js';

const previewOf = (page: PageHead, show: Show = aShow()) =>
  Object.fromEntries(linkPreview(page, show, BASE_URL).map(({ key, content }) => [key, content]));

function ofEpisode(over: Partial<Episode>, t: string | null = null) {
  const entry = aLibrary({ episodes: [anEpisode(over)] }).episode(21);
  if (!entry) throw new Error('The episode is not in the library.');
  return previewOf(episodeHead(entry, momentSegment(entry, t)));
}

describe('the preview of a link', () => {
  it('to a list names the show and its artwork, square', () => {
    expect(previewOf(head('', '/', null, 'A show.'))).toEqual({
      'og:type': 'website',
      'og:site_name': 'By the [run]Book',
      'og:title': 'By the [run]Book',
      'og:description': 'A show.',
      'og:url': `${BASE_URL}/`,
      'og:image': `${BASE_URL}/artwork-600.png`,
      'og:image:width': '600',
      'og:image:height': '600',
      'og:image:alt': 'Artwork of By the [run]Book',
      'twitter:card': 'summary',
      'twitter:title': 'By the [run]Book',
      'twitter:description': 'A show.',
      'twitter:image': `${BASE_URL}/artwork-600.png`,
      'twitter:image:alt': 'Artwork of By the [run]Book',
    });
  });

  it('states no size of a picture whose size nobody measured', () => {
    const preview = previewOf(head('', '/', null, ''), aShow({ artwork: '/media/own.png' }));
    expect(preview['og:image']).toBe(`${BASE_URL}/media/own.png`);
    expect(preview).not.toHaveProperty('og:image:width');
  });

  it('is none for a page that search engines should leave out', () => {
    expect(previewOf({ ...head('Search', '/search', null, ''), indexed: false })).toEqual({});
  });

  it('to an article tells when it came out, if that is known', () => {
    const article = anArticle({ published: '2021-06-09', category: 'Business' });
    expect(previewOf(articlePage(article).head)).toMatchObject({
      'og:type': 'article',
      'article:published_time': '2021-06-09',
      'article:section': 'Business',
    });
    expect(previewOf(articlePage(anArticle()).head)).not.toHaveProperty('article:published_time');
  });

  it('to an episode with a video is one of a video', () => {
    const media = { videoUrl: 'https://www.youtube.com/watch?v=abc', enclosure: null };
    expect(ofEpisode({ media, published: '2026-03-31', duration: 83.6 })).toMatchObject({
      'og:type': 'video.episode',
      'video:release_date': '2026-03-31',
      'video:duration': '84',
    });
  });

  it('to an episode with a file names the file', () => {
    const enclosure = { url: '/media/a.mp3', type: 'audio/mpeg', lengthBytes: 1 };
    expect(ofEpisode({ media: { videoUrl: null, enclosure } })).toMatchObject({
      'og:type': 'article',
      'og:audio': `${BASE_URL}/media/a.mp3`,
      'og:audio:type': 'audio/mpeg',
    });
  });
});

describe('the preview of a link to a moment', () => {
  const segments = [aSegment({ time: at(1529), notes: 'Each line.' })];

  it('shows the segment, and leads to its start', () => {
    expect(ofEpisode({ segments }, '1600')).toMatchObject({
      'og:title': '25:29 Invoices can round per line · Episode 21',
      'twitter:title': '25:29 Invoices can round per line · Episode 21',
      'og:description': 'Each line.',
      'og:url': `${BASE_URL}/episodes/21?t=25:29`,
    });
  });

  it.each(['0:01', '99:99:99'])('is that of the episode at %s', (t) => {
    expect(ofEpisode({ segments }, t)).toEqual(ofEpisode({ segments }));
  });
});

describe('the head of a page as sent', () => {
  it('has one address of its own, and the moment in its preview', async () => {
    const { get } = await aSite();
    const { text } = await get('/episodes/21?t=26:00&utm_source=x');
    expect(text).toContain('<title>25:29 Invoices can round per line · Episode 21 · By the [run]');
    expect(text).toContain(`<link rel="canonical" href="${BASE_URL}/episodes/21">`);
    expect(text).toContain(`<meta property="og:url" content="${BASE_URL}/episodes/21?t=25:29">`);
    expect(text).toContain('<meta name="twitter:title" content="25:29 Invoices can round per');
  });

  it('says where its small player is, for the moment too', async () => {
    const { get } = await aSite();
    const asked = encodeURIComponent(`${BASE_URL}/episodes/21?t=25:29`);
    const { text } = await get('/episodes/21?t=26:00');
    expect(text).toContain(
      `<link rel="alternate" type="application/json+oembed" title="25:29 Invoices can round per line · Episode 21" href="${BASE_URL}/oembed?url=${asked}&amp;format=json">`,
    );
    expect(text).toContain('type="text/xml+oembed"');
    expect((await get('/changes/1050001')).text).not.toContain('+oembed');
  });
});
