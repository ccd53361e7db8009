import { describe, expect, it } from '@jest/globals';
import type { Episode, Segment } from '../../src/domain/episode.js';
import { isValidEpisode } from '../../src/domain/validEpisode.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

const enclosure = { url: '/media/tour.mp3', type: 'audio/mpeg', lengthBytes: null };

describe('isValidEpisode', () => {
  it('accepts an episode of which everything is stated', () => {
    const episode = anEpisode({
      people: [{ name: 'Mendy', role: 'host' }],
      versions: ['2.208', '2.210'],
      media: { videoUrl: 'https://youtu.be/x', enclosure },
      segments: [
        aSegment({ time: at(1, 2), version: '2.210', changes: [{ id: '1050001', version: null }] }),
      ],
    });
    expect(isValidEpisode(episode)).toBe(true);
  });

  it.each<[string, Partial<Episode>]>([
    ['a number below 0', { number: -1 }],
    ['a number that no address has', { number: 1_000_000 }],
    ['a title of two lines', { title: 'a\nb' }],
    ['a summary that leaves a fence open', { summary: '```' }],
    ['a date that does not exist', { published: '2026-02-30' }],
    ['a person without a role', { people: [{ name: 'Mendy', role: '' }] }],
    ['a version that is not one', { versions: ['v2.210'] }],
    ['a version twice', { versions: ['2.210', '2.210'] }],
    ['a video that is a path', { media: { videoUrl: '/media/a.mp4', enclosure: null } }],
    [
      'a file outside of the media folder',
      { media: { videoUrl: null, enclosure: { ...enclosure, url: '/a.mp3' } } },
    ],
    [
      'a length of nothing',
      { media: { videoUrl: null, enclosure: { ...enclosure, lengthBytes: 0 } } },
    ],
    ['a duration of a third of a second', { duration: 1 / 3 }],
    ['an id twice', { segments: [aSegment(), aSegment()] }],
  ])('refuses %s', (_, over) => {
    expect(isValidEpisode(anEpisode(over))).toBe(false);
  });

  it.each<[string, Partial<Segment>]>([
    ['no title', { title: '' }],
    ['an empty section', { section: '' }],
    ['notes that begin with a blank line', { notes: '\na' }],
    ['an end at its start', { time: at(5, 5) }],
    [
      'a change twice',
      {
        changes: [
          { id: '1050001', version: null },
          { id: '1050001', version: null },
        ],
      },
    ],
    ['no version where its change has one', { changes: [{ id: '1050001', version: '2.210' }] }],
    ['an area that is not a slug', { areas: ['Billing'] }],
    ['an id with capitals', { id: 'K3F9' }],
  ])('refuses a segment with %s', (_, over) => {
    expect(isValidEpisode(anEpisode({ segments: [aSegment(over)] }))).toBe(false);
  });
});
