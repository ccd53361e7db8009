import { describe, expect, it } from '@jest/globals';
import type { FeedInput } from '../../src/feeds/feedModel.js';
import { rememberFeed } from '../../src/feeds/rememberFeed.js';
import { rssFeed } from '../../src/feeds/rss.js';
import { createLibrary } from '../../src/library/createLibrary.js';
import { anEpisode, aShow } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

const input: FeedInput = {
  show: aShow(),
  episodes: [anEntry()],
  baseUrl: 'https://runbook.example',
};

function counting() {
  let written = 0;
  return rememberFeed(() => `feed ${(written += 1)}`);
}

describe('rememberFeed', () => {
  it('writes the same feed once', () => {
    const feed = counting();
    expect([feed(input), feed({ ...input })]).toEqual(['feed 1', 'feed 1']);
  });

  it.each<[string, Partial<FeedInput>]>([
    ['the show', { show: aShow() }],
    ['the list of episodes', { episodes: [...input.episodes] }],
    ['the address', { baseUrl: 'https://other.example' }],
    ['the date of the show', { showUpdatedAt: '2026-04-02T00:00:00Z' }],
    ['the artwork', { builtInArtwork: '/artwork.png' }],
  ])('writes anew when %s is another', (_, over) => {
    const feed = counting();
    expect([feed(input), feed({ ...input, ...over })]).toEqual(['feed 1', 'feed 2']);
  });

  it('shows what was saved, taken back and renamed in a library', () => {
    const savedAt = '2026-04-01T10:00:00.000Z';
    const saved = (title: string) => ({
      name: 'episodes/21',
      after: { name: 'episodes/21', value: anEpisode({ title }), savedAt },
    });
    const library = createLibrary([], 0);
    const feed = () =>
      rssFeed({ show: library.show(), episodes: library.episodes(), baseUrl: input.baseUrl });
    library.apply([saved('Before')], 0);
    expect(feed()).toContain('Before');
    library.apply([saved('After')], 0);
    expect(feed()).toContain('After');
    library.apply(
      [{ name: 'show', after: { name: 'show', value: aShow({ title: 'Renamed' }), savedAt } }],
      0,
    );
    expect(feed()).toContain('Renamed');
    library.apply([{ name: 'episodes/21', after: null }], 0);
    expect(feed()).not.toContain('After');
  });
});
