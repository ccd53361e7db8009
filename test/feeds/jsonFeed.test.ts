import { describe, expect, it } from '@jest/globals';
import { UNNAMED_SHOW } from '../../src/domain/show.js';
import type { FeedInput } from '../../src/feeds/feedModel.js';
import { jsonFeedDocument } from '../../src/feeds/jsonFeed.js';
import { aSegment, aShow, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

const baseUrl = 'https://runbook.example';

function json(over: Partial<FeedInput> = {}): Record<string, unknown> {
  const document = jsonFeedDocument({ show: aShow(), episodes: [], baseUrl, ...over }, 1);
  return JSON.parse(document?.body ?? '') as Record<string, unknown>;
}

describe('the JSON Feed', () => {
  it('says of the show what is known', () => {
    const show = aShow({ feed: { ...UNNAMED_SHOW.feed, author: 'Rising Tide' } });
    const hubs = ['https://hub.example/'];
    expect(json({ show, hubs, builtInArtwork: '/artwork.png' })).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'By the [run]Book',
      home_page_url: `${baseUrl}/`,
      feed_url: `${baseUrl}/feed.json`,
      description: 'By the [run]Book',
      icon: `${baseUrl}/artwork-600.png`,
      authors: [{ name: 'Rising Tide' }],
      language: 'en',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [],
    });
    expect(Object.keys(json())).not.toContain('authors');
  });

  it('says of an episode what the other forms say', () => {
    const episode = anEntry({
      number: 16,
      published: '2026-03-31T10:00:00+02:00',
      summary: 'About *rounding*.',
      people: [{ name: 'Ada Example', role: 'host' }],
      duration: 75.5,
      season: 2,
      explicit: true,
      transcript: '/media/16.vtt',
      media: {
        videoUrl: 'https://youtu.be/abc',
        enclosure: { url: '/media/16.mp3', type: 'audio/mpeg', lengthBytes: 77 },
      },
      segments: [aSegment({ time: at(61) })],
    });
    expect(json({ episodes: [episode] })).toMatchObject({
      items: [
        {
          id: 'urn:runbook:episode:16',
          url: `${baseUrl}/episodes/16`,
          title: 'Rounding, at last',
          summary: 'About rounding.',
          content_html: expect.stringContaining(`${baseUrl}/episodes/16?t=1:01#s-k3f9`),
          image: 'https://i.ytimg.com/vi/abc/hqdefault.jpg',
          date_published: '2026-03-31T08:00:00+00:00',
          date_modified: '2026-04-01T10:00:00Z',
          authors: [{ name: 'Ada Example' }],
          attachments: [
            {
              url: `${baseUrl}/media/16.mp3`,
              mime_type: 'audio/mpeg',
              size_in_bytes: 77,
              duration_in_seconds: 75.5,
            },
          ],
          _podcast: {
            season: 2,
            episode: 16,
            episodeType: 'full',
            explicit: true,
            duration: 76,
            persons: [{ name: 'Ada Example', role: 'host' }],
            transcripts: [
              { url: `${baseUrl}/episodes/16/transcript.vtt`, type: 'text/vtt' },
              { url: `${baseUrl}/episodes/16/transcript.srt`, type: 'application/x-subrip' },
            ],
            chapters: {
              url: `${baseUrl}/episodes/16/chapters.json`,
              type: 'application/json+chapters',
            },
            contentLink: { href: 'https://youtu.be/abc' },
          },
        },
      ],
    });
  });

  it('tells no number of a bonus', () => {
    const { items } = json({ episodes: [anEntry({ number: 30, type: 'bonus' })] }) as {
      items: { _podcast: object }[];
    };
    expect(items[0]?._podcast).not.toHaveProperty('episode');
  });

  it('has a text for an episode of which nothing is known, and nothing made up', () => {
    const [item] = json({ episodes: [anEntry()] }).items as Record<string, unknown>[];
    expect(item).toEqual({
      id: 'urn:runbook:episode:21',
      url: `${baseUrl}/episodes/21`,
      title: 'Rounding, at last',
      content_text: 'Rounding, at last',
      date_modified: '2026-04-01T10:00:00Z',
      _podcast: {
        about: 'https://github.com/Podcastindex-org/podcast-namespace',
        episodeType: 'full',
        explicit: false,
        episode: 21,
      },
    });
  });
});
