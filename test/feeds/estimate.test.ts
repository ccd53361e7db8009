import { describe, expect, it } from '@jest/globals';
import { atomDocument } from '../../src/feeds/atom.js';
import { changesPages } from '../../src/feeds/changes.js';
import { changeBytes, episodeBytes } from '../../src/feeds/estimate.js';
import type { FeedInput } from '../../src/feeds/feedModel.js';
import { jsonFeedDocument } from '../../src/feeds/jsonFeed.js';
import { rssDocument } from '../../src/feeds/rss.js';
import type { EpisodeEntry } from '../../src/library/entries.js';
import { aSegment, aShow, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

const baseUrl = 'https://runbook.example';
const NOTES = [
  'You can now **round** each _line_, see [billing](/areas/billing) and https://tracker.example/x.',
  '- ⚠️ Off by default\n- `Per client`\n  - nested\n',
  '1. First\n\n2. Second & “third”\n',
  '> It rounds up.\n>\n> Always.',
  '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n',
  '#### Details\n\n```\nif (a < b) return "x";\n```',
];

const entries: [string, EpisodeEntry][] = [
  ['nothing but a number', anEntry()],
  [
    'notes of every kind',
    anEntry({
      summary: NOTES.join('\n'),
      people: [{ name: 'Ada Example', role: 'host' }],
      media: {
        videoUrl: 'https://www.youtube.com/watch?v=abc',
        enclosure: { url: '/media/21.mp3', type: 'audio/mpeg', lengthBytes: 5 },
      },
      transcript: '/media/21.vtt',
      segments: NOTES.map((notes, i) =>
        aSegment({
          id: `n${i}`,
          notes,
          section: 'Important “mentions”',
          time: at(i * 100),
          changes: [{ id: '1050001', version: '2.210' }],
          highlight: true,
        }),
      ),
    }),
  ],
  [
    'sentences without times',
    anEntry({ segments: Array.from({ length: 40 }, (_, i) => aSegment({ id: `s${i}` })) }),
  ],
];

const input = (episodes: EpisodeEntry[]): FeedInput => ({ show: aShow(), episodes, baseUrl });
const bytes = (body: string | undefined) => new TextEncoder().encode(body).length;

describe('the estimate of what things take in a feed', () => {
  it.each(entries)('of an episode with %s is not too small for any form', (_, entry) => {
    for (const form of [rssDocument, atomDocument, jsonFeedDocument]) {
      const alone = bytes(form(input([entry]), 1)?.body) - bytes(form(input([]), 1)?.body);
      expect(episodeBytes(entry, baseUrl)).toBeGreaterThan(alone);
    }
  });

  it.each(entries)('of the segments of %s is not too small', (_, entry) => {
    const filter = { area: null, version: null, change: null, q: null };
    const size = (segments: EpisodeEntry['segments']) =>
      bytes(changesPages({ ...input([entry]), filter, segments })(1)?.body);
    for (const placed of entry.segments) {
      expect(changeBytes(placed, baseUrl)).toBeGreaterThan(size([placed]) - size([]));
    }
  });
});
