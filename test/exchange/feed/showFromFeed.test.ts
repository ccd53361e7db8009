import { describe, expect, it } from '@jest/globals';
import { UNNAMED_SHOW } from '../../../src/domain/show.js';
import type { FeedShow } from '../../../src/exchange/feed/feedReading.js';
import { showFromFeed } from '../../../src/exchange/feed/showFromFeed.js';
import { aShow } from '../../support/builders.js';

const GUID = '917393e3-1b1e-5cef-ace4-edaa54e1f810';
const OTHER = '11111111-1111-5111-8111-111111111111';

const FEED: FeedShow = {
  guid: GUID,
  title: 'Rounding Weekly',
  tagline: '',
  description: null,
  language: 'de',
  people: [{ name: 'Amy', role: 'host' }],
  artwork: 'https://rounding.example/a.png',
  author: 'Amy',
  category: ['Business'],
  explicit: true,
  locked: null,
  copyright: null,
  type: 'serial',
  medium: 'podcast',
  updateFrequency: null,
  license: null,
  funding: [],
  address: null,
  movedTo: null,
};
const PLAIN = { description: 'About rounding.', ownGuid: null, oldAddress: null };

const withGuid = (guid: string | null) => aShow({ feed: { ...UNNAMED_SHOW.feed, guid } });

describe('showFromFeed', () => {
  it('fills in what nobody has filled in here, and says what', () => {
    const { show, problems } = showFromFeed(UNNAMED_SHOW, FEED, PLAIN);
    expect(show).toMatchObject({
      title: 'Rounding Weekly',
      description: 'About rounding.',
      language: 'de',
      artwork: 'https://rounding.example/a.png',
      feed: { guid: GUID, author: 'Amy', category: ['Business'], explicit: true, type: 'serial' },
    });
    expect(problems[0]?.message).toBe(
      'The show had none of these, and takes them from the feed: title, description, language, people, artwork, author, category, explicit, type.',
    );
  });

  it('leaves what is filled in, and changes nothing the second time', () => {
    const named = aShow({ description: 'Ours.', people: [{ name: 'Bob', role: 'host' }] });
    const first = showFromFeed(named, FEED, PLAIN).show;
    expect(first).toMatchObject({ title: named.title, description: 'Ours.', people: named.people });
    expect(showFromFeed(first, FEED, PLAIN)).toEqual({ show: first, problems: [] });
  });

  it('puts the podcast:guid in place of one that was merely assigned here', () => {
    const { show, problems } = showFromFeed(withGuid(OTHER), FEED, { ...PLAIN, ownGuid: OTHER });
    expect(show.feed.guid).toBe(GUID);
    expect(problems.at(-1)?.message).toContain(`takes the feed's podcast:guid, ${GUID}`);
  });

  it('keeps a podcast:guid from elsewhere, and asks whether the feed is the right one', () => {
    const { show, problems } = showFromFeed(withGuid(OTHER), FEED, PLAIN);
    expect(show.feed.guid).toBe(OTHER);
    expect(problems.at(-1)).toMatchObject({ severity: 'warning' });
    expect(showFromFeed(withGuid(OTHER), { ...FEED, guid: null }, PLAIN).show.feed.guid).toBe(
      OTHER,
    );
  });

  it('takes over that the feed is not locked, and tells when it alone is', () => {
    const open = showFromFeed(UNNAMED_SHOW, { ...FEED, locked: false }, PLAIN);
    expect(open.show.feed.locked).toBe(false);
    expect(open.problems[0]?.message).toMatch(/: .*, locked/);
    const kept = showFromFeed(open.show, { ...FEED, locked: true }, PLAIN);
    expect(kept.show.feed.locked).toBe(false);
    expect(kept.problems[0]?.message).toContain('The feed is locked (podcast:locked yes)');
  });

  it('remembers the old address once', () => {
    const taking = { ...PLAIN, oldAddress: 'https://rounding.example/feed' };
    const { show } = showFromFeed(UNNAMED_SHOW, FEED, taking);
    expect(show.feed.oldAddresses).toEqual(['https://rounding.example/feed']);
    expect(showFromFeed(show, FEED, taking)).toEqual({ show, problems: [] });
  });
});
