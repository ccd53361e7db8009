import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../../src/domain/episode.js';
import type { FeedItem } from '../../../src/exchange/feed/feedReading.js';
import { placeItems } from '../../../src/exchange/feed/placeItems.js';
import { anEpisode } from '../../support/builders.js';
import { aFeedItem } from '../../support/feedReadings.js';

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;

/** What became of the items: title to number, and the sentences that were said. */
function place(items: FeedItem[], stored: Episode[] = []) {
  const { placed, problems } = placeItems(items, stored, 'Rounding Weekly');
  return {
    numbers: Object.fromEntries(placed.map(({ item, number }) => [item.title, number])),
    titles: placed.map(({ title }) => title),
    placed,
    said: problems.map(({ severity, message }) => `${severity}: ${message}`),
  };
}

describe('placeItems', () => {
  it('takes the number that is stated, in an element, in a title, or in a guid of ours', () => {
    const { numbers, said } = place([
      aFeedItem({ title: 'A', number: 12 }),
      aFeedItem({ title: 'Episode 13: B' }),
      aFeedItem({ title: 'C', guid: 'urn:runbook:episode:0' }),
    ]);
    expect(numbers).toEqual({ A: 12, 'Episode 13: B': 13, C: 0 });
    expect(said).toEqual([]);
  });

  it('takes the number out of the title, unless the title means another', () => {
    const { titles } = place([
      aFeedItem({ title: 'Episode 12: A', number: 12 }),
      aFeedItem({ title: 'Episode 7 revisited', number: 13 }),
    ]);
    expect([...titles].sort()).toEqual(['A', 'Episode 7 revisited']);
  });

  it('numbers by date what states no number, the oldest first, and says so', () => {
    const { numbers, said } = place([
      aFeedItem({ title: 'C', published: day(3) }),
      aFeedItem({ title: 'B', published: day(2) }),
      aFeedItem({ title: 'A', published: day(1) }),
    ]);
    expect(numbers).toEqual({ A: 1, B: 2, C: 3 });
    expect(said[0]).toBe('notice: “A” states no number: by its date it is episode 1 here.');
  });

  it('numbers on behind the highest number, here or in the feed', () => {
    const items = [
      aFeedItem({ title: 'C', published: day(3) }),
      aFeedItem({ title: 'B', published: day(2) }),
      aFeedItem({ title: 'A', number: 30, published: day(1) }),
    ];
    expect(place(items, [anEpisode({ number: 21 })]).numbers).toEqual({ A: 30, B: 31, C: 32 });
    expect(place(items, [anEpisode({ number: 40 })]).numbers).toEqual({ A: 30, B: 41, C: 42 });
  });

  it('gives no number that the count of the show will reach to what is not counted', () => {
    const items = [
      aFeedItem({ title: 'Bonus', type: 'bonus', published: day(3) }),
      aFeedItem({ title: 'Untyped', published: day(3) }),
      aFeedItem({ title: 'B', number: 2, published: day(2) }),
      aFeedItem({ title: 'A', number: 1, published: day(1) }),
    ];
    const first = place(items);
    expect(first.numbers).toEqual({ A: 1, B: 2, Untyped: 9001, Bonus: 9002 });
    expect(first.said[1]).toBe(
      'notice: “Bonus” states no number, but the show counts its episodes: it is 9002 here, apart from the count.',
    );
    const stored = first.placed.map(({ item, number }) => anEpisode({ number, guid: item.guid }));
    const third = aFeedItem({ title: 'C', number: 3, published: day(4) });
    const again = place([third, ...items], stored);
    expect(again.numbers).toEqual({ ...first.numbers, C: 3 });
    expect(again.said).toEqual([]);
  });

  it('begins beside the count with a trailer and a bonus of which no episode has come yet', () => {
    const items = [
      aFeedItem({ title: 'Bonus', type: 'bonus', published: day(2) }),
      aFeedItem({ title: 'Trailer', type: 'trailer', published: day(1) }),
    ];
    expect(place(items).numbers).toEqual({ Trailer: 0, Bonus: 9001 });
  });

  it('numbers behind the count of the show, not behind what stands apart from it', () => {
    const items = [
      aFeedItem({ title: 'S2E1', season: 2, number: 1, published: day(4) }),
      aFeedItem({ title: 'S1E1', season: 1, number: 1, published: day(1) }),
    ];
    expect(place(items, [anEpisode({ number: 9001 })]).numbers).toEqual({ S1E1: 1, S2E1: 2 });
  });

  it('stands farther apart where the count itself goes beyond 9000', () => {
    const items = [
      aFeedItem({ title: 'Bonus', type: 'bonus', published: day(3) }),
      aFeedItem({ title: 'A', number: 9500, published: day(1) }),
    ];
    expect(place(items).numbers).toEqual({ A: 9500, Bonus: 900_001 });
  });

  it('leaves an item without a date where it stands in the feed', () => {
    const newestFirst = [
      aFeedItem({ title: 'C', published: day(3) }),
      aFeedItem({ title: 'B' }),
      aFeedItem({ title: 'A', published: day(1) }),
    ];
    expect(place(newestFirst).numbers).toEqual({ A: 1, B: 2, C: 3 });
    expect(place([...newestFirst].reverse()).numbers).toEqual({ A: 1, B: 2, C: 3 });
  });

  it('gives 0 to a trailer that came before all numbered episodes, while it is free', () => {
    const items = [
      aFeedItem({ title: 'A', number: 1, published: day(2) }),
      aFeedItem({ title: 'Trailer', type: 'trailer', published: day(1) }),
    ];
    expect(place(items).numbers).toEqual({ A: 1, Trailer: 0 });
    expect(place(items, [anEpisode({ number: 0 })]).numbers).toEqual({ A: 1, Trailer: 9001 });
  });

  it('gives a number to the full episode, not to the bonus that shares it', () => {
    const { numbers, said } = place([
      aFeedItem({ title: 'B', number: 5, type: 'full', published: day(2) }),
      aFeedItem({ title: 'Bonus', number: 5, type: 'bonus', published: day(1) }),
    ]);
    expect(numbers).toEqual({ B: 5, Bonus: 9001 });
    expect(said[0]).toContain(
      '“Bonus” is episode 5 in the feed, but that number is taken: it is 9001 here, apart from the count.',
    );
  });

  it('numbers seasons on as a whole when they begin again at 1, also when a new one comes later', () => {
    const items = [
      aFeedItem({ title: 'S2E3', season: 2, number: 3, published: day(6) }),
      aFeedItem({ title: 'S2E2', season: 2, number: 2, published: day(5) }),
      aFeedItem({ title: 'S2E1', season: 2, number: 1, published: day(4) }),
      aFeedItem({ title: 'S1E2', season: 1, number: 2, published: day(2) }),
      aFeedItem({ title: 'S1E1', season: 1, number: 1, published: day(1) }),
    ];
    const first = place(items);
    expect(first.numbers).toEqual({ S1E1: 1, S1E2: 2, S2E1: 3, S2E2: 4, S2E3: 5 });
    const stored = first.placed.map(({ item, number }) => anEpisode({ number, guid: item.guid }));
    const next = aFeedItem({ title: 'S2E9', season: 2, number: 9, published: day(7) });
    const again = place([next, ...items], stored);
    expect(again.numbers).toEqual({ ...first.numbers, S2E9: 6 });
    expect(again.said).toHaveLength(1);
  });

  it('keeps the number of an episode that is known by its guid, whatever the feed says', () => {
    const stored = anEpisode({ number: 21, guid: 'abc' });
    const { placed, said } = place([aFeedItem({ guid: 'abc', number: 3 })], [stored]);
    expect(placed).toMatchObject([{ number: 21, stored, isKnown: true }]);
    expect(said).toEqual([]);
  });

  it('meets a stored episode by number, which takes the guid', () => {
    const stored = anEpisode({ number: 21 });
    const { placed, said } = place([aFeedItem({ guid: 'abc', number: 21 })], [stored]);
    expect(placed).toMatchObject([{ number: 21, stored, isKnown: false }]);
    expect(said[0]).toContain('notice: Episode 21 is here already: from now on it has the guid');
  });

  it('refuses to give an episode with a guid of its own another', () => {
    const { said } = place(
      [aFeedItem({ guid: 'abc', number: 21 })],
      [anEpisode({ number: 21, guid: 'xyz' })],
    );
    expect(said[0]).toMatch(/^error: Episode 21 has another guid here, xyz, and keeps it/);
  });

  it('leaves out what has no guid or the guid of another, and says so', () => {
    const { numbers, said } = place([
      aFeedItem({ title: 'A', guid: 'abc', number: 1 }),
      aFeedItem({ title: 'B', guid: 'abc', number: 2 }),
      aFeedItem({ title: 'C', guid: null, number: 3 }),
    ]);
    expect(numbers).toEqual({ A: 1 });
    expect(said).toEqual([
      expect.stringContaining('“B” has the guid of an item before it, abc'),
      expect.stringContaining('“C” has neither a guid nor an address'),
    ]);
  });

  it('says that numbers have an end', () => {
    const last = (season: number) =>
      aFeedItem({ title: `S${season}`, season, number: 999_999, published: day(season) });
    const { numbers, said } = place([last(1), last(2)]);
    expect(numbers).toEqual({ S1: 999_999 });
    expect(said[0]).toMatch(/^error: .*numbers end at 999999/);
  });
});
