import { describe, expect, it } from '@jest/globals';
import { aLibrary } from '../../support/aLibrary.js';
import { aPlainEpisode, aUsualLibrary, BASE_URL } from '../../support/aSite.js';
import { subscribePage } from '../../../src/web/pages/subscribePage.js';

const NOTHING = { area: null, version: null, change: null, q: null };

const pageOf = (asked: Partial<Record<keyof typeof NOTHING, string>> = {}, baseUrl = BASE_URL) =>
  subscribePage(aUsualLibrary(), baseUrl, { ...NOTHING, ...asked }, new Map());

const names = (apps: readonly { name: string }[]) => apps.map(({ name }) => name);

describe('the ways to subscribe', () => {
  it('are every form of the feed, under the public origin', () => {
    const { show, segments, opml } = pageOf();
    expect([...show, segments, opml].map(({ url }) => url)).toEqual(
      ['/feed.xml', '/atom.xml', '/feed.json', '/changes.xml', '/opml.xml'].map(
        (path) => `${BASE_URL}${path}`,
      ),
    );
  });

  it('open apps by their own schemes', () => {
    const { podcast, readers } = pageOf();
    const hrefs = [...podcast.apps, ...readers.apps].map(({ href }) => href);
    expect(hrefs).toEqual([
      'podcast://companion.example/feed.xml',
      'pktc://subscribe/companion.example/feed.xml',
      'overcast://x-callback-url/add?url=https%3A%2F%2Fcompanion.example%2Ffeed.xml',
      'castros://subscribe/companion.example/feed.xml',
      'https://antennapod.org/deeplink/subscribe?url=https%3A%2F%2Fcompanion.example%2Ffeed.xml',
      'podcastaddict://companion.example/feed.xml',
      'https://feedly.com/i/subscription/feed/https%3A%2F%2Fcompanion.example%2Ffeed.xml',
      'https://www.inoreader.com/?add_feed=https%3A%2F%2Fcompanion.example%2Ffeed.xml',
      'https://www.newsblur.com/?url=https%3A%2F%2Fcompanion.example%2Ffeed.xml',
      'https://theoldreader.com/feeds/subscribe?url=https%3A%2F%2Fcompanion.example%2Ffeed.xml',
      'feed:https://companion.example/feed.xml',
    ]);
    expect([podcast.unreached, readers.unreached]).toEqual([null, null]);
  });

  it('leave out, with a word, what cannot reach this machine', () => {
    const { podcast, readers } = pageOf({}, 'http://localhost:3000');
    expect(names(podcast.apps)).toEqual(['Apple Podcasts']);
    expect(names(readers.apps)).toEqual(['NetNewsWire or another reader']);
    expect(readers.unreached).toBe(
      'This companion answers only on the machine that runs it, so Feedly, Inoreader, NewsBlur and The Old Reader cannot reach it.',
    );
  });

  it('keep the apps on a phone inside a network', () => {
    const { podcast } = pageOf({}, 'http://192.168.1.20:3000');
    expect(names(podcast.apps)).toEqual(['Apple Podcasts', 'AntennaPod', 'Podcast Addict']);
    expect(podcast.unreached).toContain('inside its own network');
  });

  it('offer no podcast app while no episode has a file', () => {
    const library = aLibrary({ episodes: [aPlainEpisode()] });
    const { podcast, readers } = subscribePage(library, BASE_URL, NOTHING, new Map());
    expect([podcast.apps, podcast.unreached]).toEqual([[], null]);
    expect(podcast.line).toContain('none of the 1 episode here has one');
    expect(readers.apps).not.toEqual([]);
  });
});

describe('a part that is chosen', () => {
  it('has a feed of its own, and readers for it', () => {
    const { chosen } = pageOf({ area: 'billing', version: 'v2.212' });
    expect(chosen).toMatchObject({
      name: 'Billing, version 2.212',
      url: `${BASE_URL}/changes.xml?area=billing&version=2.212`,
      forWhom: '1 segment so far, and each new one as it is published.',
    });
    expect(chosen?.readers[0]?.href).toContain('changes.xml%3Farea%3Dbilling%26version%3D2.212');
  });

  it('may be a version that is not out yet', () => {
    const { chosen } = pageOf({ version: '2.214' });
    expect([chosen?.name, chosen?.forWhom]).toEqual([
      'Version 2.214',
      'Nothing yet: the feed is empty, and fills as soon as an episode discusses it.',
    ]);
  });

  it('that cannot be is told, and what was typed stays', () => {
    const { chosen, problem, asked } = pageOf({ version: 'abc' });
    expect([chosen, problem, asked.version]).toEqual([null, expect.stringContaining('abc'), 'abc']);
  });

  it('is nothing while nothing is asked for', () => {
    expect([pageOf().chosen, pageOf().problem]).toEqual([null, null]);
  });
});
