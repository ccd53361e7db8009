import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../src/domain/episode.js';
import type { Show } from '../../src/domain/show.js';
import { UNNAMED_SHOW } from '../../src/domain/show.js';
import type { FeedInput } from '../../src/feeds/feedModel.js';
import { rssDocument } from '../../src/feeds/rss.js';
import { aSegment, aShow, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { xmlTextsAt } from '../support/xml.js';

const baseUrl = 'https://runbook.example';
const rssFeed = (input: FeedInput): string => rssDocument(input, 1)?.body ?? '';
const item = (over: Partial<Episode>, show: Partial<Show> = {}): string =>
  rssFeed({ show: aShow(show), episodes: [anEntry(over)], baseUrl });
const channel = (show: Partial<Show>): string =>
  rssFeed({ show: aShow(show), episodes: [], baseUrl });

describe('the channel of the RSS feed', () => {
  const feed = {
    ...UNNAMED_SHOW.feed,
    guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
    author: 'Rising Tide',
    category: ['Technology', 'Tech News'],
    explicit: false,
    copyright: 'Rising Tide',
  };

  it('names itself, its address, its author and its category', () => {
    const xml = channel({
      description: 'Version by *version*.',
      artwork: '/media/cover.PNG',
      feed,
    });
    const at = (path: string) => xmlTextsAt(xml, `/rss/channel/${path}`);
    expect(at('title')).toEqual(['By the [run]Book']);
    expect(at('link')).toEqual(['https://runbook.example/']);
    expect(at('description')).toEqual(['Version by version.']);
    expect(at('language')).toEqual(['en']);
    expect(at("atom:link[@rel='self'][@type='application/rss+xml']/@href")).toEqual([
      'https://runbook.example/feed.xml',
    ]);
    expect(at('itunes:author')).toEqual(['Rising Tide']);
    expect(at('itunes:explicit')).toEqual(['false']);
    expect(at('itunes:category/@text')).toEqual(['Technology']);
    expect(at('itunes:category/itunes:category/@text')).toEqual(['Tech News']);
    expect(at('itunes:image/@href')).toEqual(['https://runbook.example/media/cover.PNG']);
    expect(at('podcast:guid')).toEqual([feed.guid]);
    expect(at('author')).toEqual([]);
  });

  it('leaves out what is not known, and stands for a bare installation', () => {
    const xml = rssFeed({ show: UNNAMED_SHOW, episodes: [], baseUrl });
    expect(xmlTextsAt(xml, '/rss/channel/title')).toEqual(['Untitled show']);
    for (const unknown of [
      'itunes:author',
      'itunes:image',
      'image',
      'podcast:guid',
      'copyright',
      'lastBuildDate',
      'item',
    ]) {
      expect(xmlTextsAt(xml, `/rss/channel/${unknown}`)).toEqual([]);
    }
  });

  it('offers only artwork that podcast apps take, the built-in one when the show has none', () => {
    const image = (artwork: string | null, builtInArtwork: string | null) =>
      xmlTextsAt(
        rssFeed({ show: aShow({ artwork }), episodes: [], baseUrl, builtInArtwork }),
        '//itunes:image/@href',
      );
    expect(image('/media/cover.svg', null)).toEqual([]);
    expect(image(null, '/artwork.png')).toEqual(['https://runbook.example/artwork.png']);
    expect(image('/media/c.jpg', '/artwork.png')).toEqual(['https://runbook.example/media/c.jpg']);
  });

  it('was last built when anything in it last changed, and is the same bytes each time', () => {
    const build = (showUpdatedAt: string | null) =>
      rssFeed({
        show: aShow({ description: 'Literally <lastBuildDate>never</lastBuildDate>' }),
        showUpdatedAt,
        episodes: [
          anEntry({ number: 2 }, '2026-04-02T08:00:00.000Z'),
          anEntry({ number: 3 }, '2026-04-01T08:00:00.000Z'),
        ],
        baseUrl,
      });
    expect(xmlTextsAt(build(null), '//lastBuildDate')).toEqual(['Thu, 02 Apr 2026 08:00:00 GMT']);
    expect(xmlTextsAt(build('2026-05-01T00:00:00Z'), '//lastBuildDate')).toEqual([
      'Fri, 01 May 2026 00:00:00 GMT',
    ]);
    expect(xmlTextsAt(build(null), '/rss/channel/description')[0]).toContain('never');
    expect(build(null)).toBe(build(null));
  });

  it('holds the highest number first, dated or not', () => {
    const episodes = [
      anEntry({ number: 9, published: '2026-01-01' }),
      anEntry({ number: 16 }),
      anEntry({ number: 0, type: 'trailer' }),
    ];
    expect(xmlTextsAt(rssFeed({ show: aShow(), episodes, baseUrl }), '//item/guid')).toEqual([
      'urn:runbook:episode:16',
      'urn:runbook:episode:9',
      'urn:runbook:episode:0',
    ]);
  });
});

describe('an item of the RSS feed', () => {
  it('is known by a guid that no title and no address changes', () => {
    const xml = item({ number: 16, title: '' });
    expect(xmlTextsAt(xml, '//item/guid')).toEqual(['urn:runbook:episode:16']);
    expect(xmlTextsAt(xml, '//item/guid/@isPermaLink')).toEqual(['false']);
    expect(xmlTextsAt(xml, '//item/title')).toEqual(['Episode 16']);
    expect(xmlTextsAt(xml, '//item/link')).toEqual(['https://runbook.example/episodes/16']);
  });

  it('is dated midnight in the zone of the show, or not at all', () => {
    const dated = item({ published: '2026-03-31' }, { timeZone: 'Europe/Prague' });
    expect(xmlTextsAt(dated, '//item/pubDate')).toEqual(['Tue, 31 Mar 2026 00:00:00 +0200']);
    expect(xmlTextsAt(item({ published: null }), '//item/pubDate')).toEqual([]);
    expect(item({ published: '2026-02-31' })).not.toContain('Invalid Date');
  });

  it('has an enclosure only for a file whose length is known', () => {
    const enclosure = { url: '/media/tour é.mp3', type: 'audio/mpeg', lengthBytes: 600_123 };
    const attributes = (xml: string) =>
      ['url', 'type', 'length'].flatMap((name) => xmlTextsAt(xml, `//enclosure/@${name}`));
    expect(attributes(item({ media: { videoUrl: null, enclosure } }))).toEqual([
      'https://runbook.example/media/tour%20%C3%A9.mp3',
      'audio/mpeg',
      '600123',
    ]);
    const unknown = { ...enclosure, lengthBytes: null };
    const empty = { ...enclosure, lengthBytes: 0 };
    const broken = { ...enclosure, url: 'https://' };
    for (const left of [unknown, empty, broken]) {
      expect(
        attributes(item({ media: { videoUrl: 'https://video.example/1', enclosure: left } })),
      ).toEqual([]);
    }
  });

  it.each([
    ['a bonus', 30, 'bonus'],
    ['a trailer', 30, 'trailer'],
    ['what the show does not count', 9001, 'full'],
  ] as const)('tells no number of %s', (_, number, type) => {
    const xml = item({ number, type });
    expect(xmlTextsAt(xml, '//item/itunes:episodeType')).toEqual([type]);
    expect(xmlTextsAt(xml, '//item/itunes:episode')).toEqual([]);
    expect(xmlTextsAt(xml, '//item/podcast:episode')).toEqual([]);
  });

  it('carries number, kind, duration, people, transcripts and chapters', () => {
    const xml = item({
      number: 18,
      type: 'full',
      duration: 83.6,
      people: [{ name: 'Mendy', role: 'host' }],
      transcript: '/media/18.vtt',
      segments: [aSegment({ time: at(5) })],
    });
    const at1 = (path: string) => xmlTextsAt(xml, `//item/${path}`);
    expect(at1('itunes:episode')).toEqual(['18']);
    expect(at1('itunes:episodeType')).toEqual(['full']);
    expect(at1('itunes:duration')).toEqual(['84']);
    expect(at1("podcast:person[@role='host']")).toEqual(['Mendy']);
    expect(at1('podcast:transcript/@url')).toEqual([
      'https://runbook.example/episodes/18/transcript.vtt',
      'https://runbook.example/episodes/18/transcript.srt',
    ]);
    expect(at1('podcast:chapters/@url')).toEqual([
      'https://runbook.example/episodes/18/chapters.json',
    ]);
    expect(at1('podcast:chapters/@type')).toEqual(['application/json+chapters']);
  });

  it.each([
    ['https://files.example/18.srt', 'application/x-subrip'],
    ['https://files.example/18.srt?token=a.vtt', 'application/x-subrip'],
    ['https://files.example/18?format=WebVTT', 'text/vtt'],
  ])('names a transcript that lies elsewhere as it is: %s', (transcript, type) => {
    const xml = item({ transcript });
    expect(xmlTextsAt(xml, '//podcast:transcript/@url')).toEqual([transcript]);
    expect(xmlTextsAt(xml, '//podcast:transcript/@type')).toEqual([type]);
  });

  it('has no number for episode 0, and no chapters or transcript that are not there', () => {
    const xml = item({ number: 0, type: 'trailer', segments: [aSegment()] });
    for (const absent of [
      'itunes:episode',
      'podcast:episode',
      'podcast:chapters',
      'podcast:transcript',
      'itunes:duration',
    ]) {
      expect(xmlTextsAt(xml, `//item/${absent}`)).toEqual([]);
    }
  });

  it('describes itself in plain text of at most 4000 bytes, by its titles when it has no summary', () => {
    const long =
      xmlTextsAt(item({ summary: 'größer '.repeat(1000) }), '//item/description')[0] ?? '';
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(4000);
    expect(long).toMatch(/größer…$/);
    const segments = [aSegment({ id: 'aa', title: 'A < B' }), aSegment({ id: 'bb', title: 'C' })];
    expect(xmlTextsAt(item({ segments }), '//item/description')).toEqual(['A &lt; B · C']);
  });

  it('holds a title of 100 kB', () => {
    const title = 'a very long title '.repeat(6000).trim();
    expect(xmlTextsAt(item({ title }), '//item/title')).toEqual([title]);
  });
});
