import { describe, expect, it } from '@jest/globals';
import { readingOf } from '../../support/feedReadings.js';

describe('readFeed, of JSON Feed', () => {
  it('reads items and attachments', () => {
    const reading = readingOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Rounding',
        feed_url: 'https://rounding.example/feed.json',
        next_url: 'https://rounding.example/feed.json?page=2',
        authors: [{ name: 'Amy' }],
        items: [
          {
            id: 12,
            url: 'https://rounding.example/12',
            title: '#12 Rounding',
            content_html: '<p>Hi</p>',
            summary: 'Hi',
            date_published: '2026-03-31T10:00:00+02:00',
            attachments: [
              {
                url: 'https://files.example/12.mp3',
                mime_type: 'audio/mpeg',
                size_in_bytes: 9,
                duration_in_seconds: 90.5,
              },
            ],
          },
          { title: 'nothing to know it by' },
        ],
      }),
    );
    expect(reading.next).toBe('https://rounding.example/feed.json?page=2');
    expect(reading.show).toMatchObject({ title: 'Rounding', author: 'Amy' });
    expect(reading.items[0]).toMatchObject({
      guid: '12',
      title: '#12 Rounding',
      published: '2026-03-31T10:00:00+02:00',
      duration: 90.5,
      enclosure: { url: 'https://files.example/12.mp3', type: 'audio/mpeg', lengthBytes: 9 },
      notes: { text: '<p>Hi</p>', isHtml: true },
    });
    expect(reading.items[1]?.guid).toBeNull();
  });
});
