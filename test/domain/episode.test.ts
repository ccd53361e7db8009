import { describe, expect, it } from '@jest/globals';
import { displayTitle, isPublic, startOf } from '../../src/domain/episode.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

const noon = Date.parse('2026-11-23T12:00:00Z');

describe('an episode', () => {
  it.each([
    ['published', null, true],
    ['published', '2030-01-01', true],
    ['draft', '2020-01-01', false],
    ['scheduled', '2026-11-23T11:59:59Z', true],
    ['scheduled', '2026-11-23T13:30:00+02:00', true],
    ['scheduled', '2026-11-24', false],
    ['scheduled', null, false],
  ] as const)('that is %s with the date %s is public: %s', (status, published, visible) => {
    expect(isPublic(anEpisode({ status, published }), noon, 'UTC')).toBe(visible);
  });

  it('without a title is called by its number', () => {
    expect(displayTitle(anEpisode({ number: 15, title: '' }))).toBe('Episode 15');
  });

  it('shows a start to listeners only once it is confirmed', () => {
    expect(startOf(aSegment({ time: at(0) }))).toBe(0);
    expect(startOf(aSegment({ time: { start: 12, end: null, proposed: true } }))).toBeNull();
    expect(startOf(aSegment())).toBeNull();
  });
});
