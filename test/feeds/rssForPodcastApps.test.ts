import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../src/domain/episode.js';
import { UNNAMED_SHOW, type FeedIdentity, type Show } from '../../src/domain/show.js';
import type { FeedInput } from '../../src/feeds/feedModel.js';
import { rssDocument } from '../../src/feeds/rss.js';
import { aSegment, aShow, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { xmlTextsAt } from '../support/xml.js';

const baseUrl = 'https://runbook.example';

function rss(over: Partial<FeedInput>): string {
  return rssDocument({ show: aShow(), episodes: [], baseUrl, ...over }, 1)?.body ?? '';
}

const channel = (feed: Partial<FeedIdentity>, over: Partial<FeedInput> = {}) => {
  const xml = rss({ show: aShow({ feed: { ...UNNAMED_SHOW.feed, ...feed } }), ...over });
  return (path: string) => xmlTextsAt(xml, `/rss/channel/${path}`);
};
const item = (over: Partial<Episode>, more: Partial<FeedInput> & { show?: Show } = {}) => {
  const xml = rss({ episodes: [anEntry(over)], ...more });
  return (path: string) => xmlTextsAt(xml, `//item/${path}`);
};

describe('what the channel tells podcast apps', () => {
  it('is all that the show says of its feed', () => {
    const found = channel({
      author: 'Rising Tide',
      email: 'show@example.org',
      copyright: '© 2026 Rising Tide',
      type: 'serial',
      medium: 'video',
      updateFrequency: { text: 'Every month', rrule: 'RRULE:FREQ=MONTHLY' },
      license: { name: 'cc-by-4.0', url: 'https://license.example/' },
      funding: [{ title: 'Buy us a coffee', url: 'https://coffee.example/ü' }],
      txt: [
        { purpose: 'verify', text: 'abc' },
        { purpose: null, text: 'plain' },
      ],
    });
    expect(found('itunes:owner/itunes:name')).toEqual(['Rising Tide']);
    expect(found('itunes:owner/itunes:email')).toEqual(['show@example.org']);
    expect(found("podcast:locked[@owner='show@example.org']")).toEqual(['yes']);
    expect(found('copyright')).toEqual(['Rising Tide']);
    expect(found('itunes:type')).toEqual(['serial']);
    expect(found('podcast:medium')).toEqual(['video']);
    expect(found("podcast:updateFrequency[@rrule='FREQ=MONTHLY']")).toEqual(['Every month']);
    expect(found("podcast:license[@url='https://license.example/']")).toEqual(['cc-by-4.0']);
    expect(found('podcast:funding/@url')).toEqual(['https://coffee.example/%C3%BC']);
    expect(found('podcast:funding')).toEqual(['Buy us a coffee']);
    expect(found("podcast:txt[@purpose='verify']")).toEqual(['abc']);
    expect(found('podcast:txt[not(@purpose)]')).toEqual(['plain']);
  });

  it('keeps the owner out while no address is given, and says nothing that is not known', () => {
    const found = channel({ author: 'Rising Tide', locked: false });
    expect(found('podcast:locked')).toEqual(['no']);
    for (const absent of [
      'itunes:owner',
      'podcast:locked/@owner',
      'podcast:updateFrequency',
      'podcast:license',
      'podcast:funding',
      'podcast:txt',
      'itunes:new-feed-url',
      "atom:link[@rel='hub']",
    ]) {
      expect(found(absent)).toEqual([]);
    }
  });

  it('names its people only when those of every episode are known: items would inherit them', () => {
    const people = [{ name: 'Ada Example', role: 'host' }];
    const persons = (...episodes: Partial<Episode>[]) =>
      xmlTextsAt(
        rss({ show: aShow({ people }), episodes: episodes.map((over) => anEntry(over)) }),
        '/rss/channel/podcast:person',
      );
    expect(persons()).toEqual(['Ada Example']);
    expect(persons({ people: [{ name: 'Guest', role: 'guest' }] })).toEqual(['Ada Example']);
    expect(persons({ number: 1, people }, { number: 2 })).toEqual([]);
  });

  it('announces hubs, that it is whole, and its address after a move', () => {
    const hubs = ['https://hub.example/', 'https://other.example/'];
    const found = channel({ oldAddresses: ['/podcast.rss'] }, { hubs });
    expect(found("atom:link[@rel='hub']/@href")).toEqual(hubs);
    expect(found("atom:link[@rel='self']/@href")).toEqual([`${baseUrl}/feed.xml`]);
    expect(found('fh:complete')).toHaveLength(1);
    expect(found('itunes:new-feed-url')).toEqual([`${baseUrl}/feed.xml`]);
    expect(channel({ movedTo: 'https://new.example/f' })('itunes:new-feed-url')).toEqual([
      'https://new.example/f',
    ]);
  });
});

describe('what an item tells podcast apps', () => {
  it('is explicit where it says so itself, else as the show is', () => {
    const explicit = (own: boolean | null, shows: boolean) => {
      const show = aShow({ feed: { ...UNNAMED_SHOW.feed, explicit: shows } });
      return item({ explicit: own }, { show })('itunes:explicit')[0];
    };
    expect([explicit(true, false), explicit(false, true), explicit(null, true)]).toEqual([
      'true',
      'false',
      'true',
    ]);
  });

  it('is its season, and the guid that it brought along', () => {
    const found = item({ number: 18, season: 2, guid: 'old-18' });
    expect([...found('itunes:season'), ...found('podcast:season')]).toEqual(['2', '2']);
    expect(found("guid[@isPermaLink='false']")).toEqual(['old-18']);
  });

  it('holds its chapters, the same as the file that it names', () => {
    const found = item({ segments: [aSegment({ title: 'A & “B”', time: at(61) })] });
    expect(found('psc:chapters/@version')).toEqual(['1.2']);
    expect(found('psc:chapters/psc:chapter/@title')).toContain('A & “B”');
    expect(found('psc:chapters/psc:chapter/@href').at(-1)).toContain(
      `${baseUrl}/episodes/21?t=1:01#`,
    );
    expect(item({ segments: [aSegment()] })('psc:chapters')).toEqual([]);
  });

  it('is a video by its page, its player and its picture, never by a file that is none', () => {
    const found = item({
      media: { videoUrl: 'https://www.youtube.com/watch?v=abc', enclosure: null },
    });
    expect(found("podcast:contentLink[@href='https://www.youtube.com/watch?v=abc']")).toEqual([
      'Watch on YouTube',
    ]);
    expect(found("media:content[@medium='video']/media:player/@url")).toEqual([
      'https://www.youtube-nocookie.com/embed/abc',
    ]);
    expect(found('media:content/media:thumbnail/@url')).toEqual([
      'https://i.ytimg.com/vi/abc/hqdefault.jpg',
    ]);
    expect([...found('enclosure'), ...found('media:content/@url')]).toEqual([]);
    expect(found('link')).toEqual([`${baseUrl}/episodes/21`]);
  });

  it('shows the artwork for a video without a picture, and no player that is not known', () => {
    const media = (videoUrl: string) => ({ media: { videoUrl, enclosure: null } });
    const artwork = { builtInArtwork: '/artwork.png' };
    const vimeo = item(media('https://vimeo.com/123'), artwork);
    expect(vimeo('media:content/media:thumbnail/@url')).toEqual([`${baseUrl}/artwork.png`]);
    expect(item(media('https://vimeo.com/123'))('media:content/media:thumbnail')).toEqual([]);
    const other = item(media('https://video.example/1'));
    expect(other('podcast:contentLink')).toEqual(['Watch on video.example']);
    expect(other('media:content')).toEqual([]);
    expect(item(media('javascript:alert(1)'))('podcast:contentLink')).toEqual([]);
  });

  it('believes the files that are there rather than what was stored', () => {
    const enclosure = { url: '/media/ep%2021.mp3', type: 'audio/mpeg', lengthBytes: 5 };
    const episode = { media: { videoUrl: null, enclosure }, transcript: '/media/21.vtt' };
    const files = (...entries: [string, number | null][]) =>
      item(episode, { files: new Map(entries) });
    expect(files(['/media/ep%2021.mp3', 77])('enclosure/@length')).toEqual(['77']);
    expect(files(['/media/ep%2021.mp3', null])('enclosure')).toEqual([]);
    expect(files(['/media/ep%2021.mp3', 0])('enclosure')).toEqual([]);
    expect(files()('enclosure/@length')).toEqual(['5']);
    expect(files(['/media/21.vtt', null])('podcast:transcript')).toEqual([]);
    expect(files(['/media/21.vtt', 9])('podcast:transcript/@type')).toEqual([
      'text/vtt',
      'application/x-subrip',
    ]);
  });
});
