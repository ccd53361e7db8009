import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Episode } from '../../../src/domain/episode.js';
import { checkAtom } from '../../../src/feeds/check/checkAtom.js';
import { checkJsonFeed } from '../../../src/feeds/check/checkJsonFeed.js';
import { checkRss } from '../../../src/feeds/check/checkRss.js';
import { knownEpisodes } from '../../../src/feeds/check/knownEpisodes.js';
import { atomDocument } from '../../../src/feeds/atom.js';
import { jsonFeedDocument } from '../../../src/feeds/jsonFeed.js';
import { rssDocument } from '../../../src/feeds/rss.js';
import { anEpisode, aSegment, aShow, at } from '../../support/builders.js';
import { anEntry } from '../../support/entries.js';

const BASE_URL = 'https://runbook.example';

/** The required rows that our own feeds of these episodes break. */
function broken(episodes: Partial<Episode>[], files = new Map<string, number | null>()) {
  const entries = episodes.map((episode) => anEntry(episode));
  const input = {
    show: aShow(),
    episodes: entries,
    baseUrl: BASE_URL,
    builtInArtwork: '/artwork.png',
    files,
  };
  const pages = (path: string, write: typeof rssDocument) => {
    const count = write(input, 1)?.pages ?? 0;
    return Array.from({ length: count }, (_, i) => ({
      url: `${BASE_URL}${path}${i === 0 ? '' : `?page=${i + 1}`}`,
      body: write(input, i + 1)?.body ?? '',
    }));
  };
  return [
    ...checkRss(pages('/feed.xml', rssDocument), knownEpisodes(entries, files)),
    ...checkAtom(pages('/atom.xml', atomDocument)),
    ...checkJsonFeed(pages('/feed.json', jsonFeedDocument)),
  ].filter(({ level }) => level === 'required');
}

const enclosure = (url: string, lengthBytes: number | null) => ({
  videoUrl: null,
  enclosure: { url, type: 'audio/mpeg', lengthBytes },
});

describe('our own feeds break no required row', () => {
  it('of a show without episodes', () => {
    expect(broken([])).toEqual([]);
  });

  it('of more episodes than fit on a page', () => {
    const episodes = Array.from({ length: 230 }, (_, i) => ({
      number: i,
      published: '2026-03-31',
      media: enclosure(`/media/${i}.mp3`, 9),
    }));
    expect(broken(episodes)).toEqual([]);
  });

  it('of an episode whose file is gone, or has another length', () => {
    const episode = { media: enclosure('/media/a.mp3', 9) };
    expect(broken([episode], new Map([['/media/a.mp3', null]]))).toEqual([]);
    expect(broken([episode], new Map([['/media/a.mp3', 12]]))).toEqual([]);
  });

  it('of an episode with a guid of its own from elsewhere', () => {
    const guids = ['https://old.example/?p=1', '{b7c3}', ' spaced ', 'a & b'];
    expect(broken(guids.map((guid, i) => ({ number: i + 1, guid })))).toEqual([]);
  });

  it('whatever text an episode holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(']]>', '\u0000\u0008\u000b', '\ud800', '\u202e\u05d0', '&amp;&#1;', '\ufffe'),
    );
    fc.assert(
      fc.property(text, text, text, (title, summary, notes) => {
        const segments = [aSegment({ title: `${title}.`, notes, time: at(30) })];
        const found = broken([
          anEpisode({ title, summary, segments, media: enclosure('/media/ü.mp3', 9) }),
        ]);
        // A title may well be markup by accident: that is said to the producer, and no fault of ours.
        expect(found.filter(({ rule }) => rule !== 'title')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
