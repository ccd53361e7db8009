import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../src/domain/episode.js';
import { withProposalsAccepted } from '../../src/domain/proposedTimes.js';
import { aLibrary } from '../support/aLibrary.js';
import { aSite } from '../support/aSite.js';
import { aChange, anEpisode, aSegment, at } from '../support/builders.js';

/** 25:29 to 27:02 is proposed, 0:12 confirmed. */
const aHalfConfirmedEpisode = (): Episode =>
  anEpisode({
    published: '2026-03-31',
    versions: ['2.212'],
    duration: 3600,
    complete: true,
    media: {
      videoUrl: 'https://www.youtube.com/watch?v=abc',
      enclosure: { url: '/media/tour.mp3', type: 'audio/mpeg', lengthBytes: 1000 },
    },
    segments: [
      aSegment({ id: 'aa22', title: 'Reminders can wait', time: at(12) }),
      aSegment({
        id: 'k3f9',
        time: { start: 1529, end: 1622, proposed: true },
        version: '2.212',
        changes: [{ id: '1050001', version: '2.212' }],
        areas: ['billing'],
        highlight: true,
      }),
    ],
  });

const siteWith = (episode: Episode) =>
  aSite(
    aLibrary({ episodes: [episode], changes: [aChange({ version: '2.212', areas: ['billing'] })] }),
  );

/** How a page, a feed, chapters or an answer would write 25:29 or 27:02. */
const EITHER_TIME = /25:29|27:02|\b(?:1529|1622)(?:s|\.0+|000)?\b|25m29|25 minutes/i;

const ADDRESSES = [
  '/',
  '/episodes/21',
  '/episodes/21?order=time',
  '/episodes/21/chapters.json',
  '/episodes/21/chapters.vtt',
  '/embed/21',
  '/changes/1050001',
  '/versions/2.212',
  '/areas/billing',
  '/search?q=invoices',
  '/feed.xml',
  '/feed.json',
  '/atom.xml',
  '/changes.xml',
  '/api/v1/episodes',
  '/api/v1/episodes/21',
  '/api/v1/changes/1050001',
  '/api/v1/search?q=invoices',
];

describe('a time that was only proposed', () => {
  it.each(ADDRESSES)('is not in %s before somebody confirmed it', async (address) => {
    const proposed = await (await siteWith(aHalfConfirmedEpisode())).get(address);
    expect(proposed.status).toBe(200);
    expect(proposed.text).not.toMatch(EITHER_TIME);
    const confirmed = withProposalsAccepted(aHalfConfirmedEpisode());
    expect((await (await siteWith(confirmed)).get(address)).text).toMatch(EITHER_TIME);
  });
});
