import { describe, expect, it } from '@jest/globals';
import { UNNAMED_SHOW } from '../../src/domain/show.js';
import { readShow } from '../../src/exchange/readShow.js';

describe('the feed of a show file', () => {
  const read = (feed: string) => readShow(`title: A show\nfeed:\n${feed.replace(/^/gm, '  ')}`);

  it('says with its line what cannot be read', () => {
    const { show, problems } = read(
      [
        'email: nobody',
        'type: weekly',
        'medium: film',
        'locked: maybe',
        'oldAddresses: [podcast.rss]',
        'movedTo: feed.example',
        'updateFrequency: { text: Monthly, rrule: every month }',
        'license: { url: https://example.org }',
        'funding: [{ title: Help }, give]',
      ].join('\n'),
    );
    expect(show).toBeNull();
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '3 `email` must be an address such as show@example.org.',
      '4 `type` must be episodic or serial.',
      '5 `medium` must be podcast or video.',
      '6 `locked` must be true or false.',
      '9 `rrule` must be a rule such as FREQ=MONTHLY;INTERVAL=1.',
      '10 `name` is missing: add `name: ...`.',
      '11 `url` is missing: add `url: https://...`.',
      '11 Each entry of `funding` has a `title` and a `url`.',
      '7 An old address is a path of this site such as /podcast.rss, or begins with https://.',
      '8 "feed.example" is not an address: begin it with https://.',
    ]);
  });

  it('is as usual where it says nothing', () => {
    expect(read('author: A. Host').show?.feed).toEqual({
      ...UNNAMED_SHOW.feed,
      author: 'A. Host',
    });
  });
});

describe('the addresses of a feed', () => {
  const HERE = { baseUrl: 'https://runbook.example', guid: null };
  const said = (feed: string) =>
    readShow(`title: A show\nfeed:\n${feed.replace(/^/gm, '  ')}`, HERE).problems.map(
      ({ line, severity, message }) => `${line} ${severity}: ${message}`,
    );

  it.each([
    '/feed.xml',
    '/Feed.xml',
    '/episodes/5',
    '/changes.xml',
    '/changes.xml?version=2.210',
    'https://runbook.example/atom.xml',
    'https://runbook.example',
    'http://runbook.example/feed.xml',
  ])('%s, which is a page of ours, never leads on', (address) => {
    expect(said(`oldAddresses:\n  - ${JSON.stringify(address)}`)).toEqual([
      `4 error: ${address} is an address of this site, which answers there itself, so that it never leads on: take it out.`,
    ]);
  });

  it.each([
    '/podcast.rss',
    '/?feed=rss2',
    '/episodes/feed/',
    '/feed/',
    'https://old.example/feed.xml',
    'https://old.example',
    'https://runbook.example/rss',
  ])('%s leads on', (address) => {
    expect(said(`oldAddresses: [${JSON.stringify(address)}]`)).toEqual([]);
  });

  it.each([
    'https://runbook.example/feed.xml',
    'http://runbook.example/feed.xml',
    'https://runbook.example/FEED.xml/',
  ])('%s is no new one', (address) => {
    expect(said(`author: A\nmovedTo: ${address}`)).toEqual([
      '4 error: `movedTo` is the address of this feed itself: it is for where the feed is when it is no longer here. Take it out.',
    ]);
  });

  it('do not lead from an old one to a page of ours that is no feed, nor round and round', () => {
    expect(said('movedTo: https://runbook.example/episodes')).toEqual([
      expect.stringContaining('3 error: `movedTo` leads to another page of this site'),
    ]);
    expect(
      said('oldAddresses: [https://new.example/feed.xml]\nmovedTo: https://new.example/feed.xml'),
    ).toEqual([
      '3 error: https://new.example/feed.xml is where the feed is now, by `movedTo`, so that it never leads on: take it out.',
    ]);
    expect(said('movedTo: https://new.example/feed.xml')).toEqual([]);
  });

  it('are taken as they are while the site is not known', () => {
    expect(readShow('title: A\nfeed:\n  oldAddresses: [/feed.xml]').problems).toEqual([]);
  });
});

describe('the guid of a feed', () => {
  const STORED = 'a055fa83-f78f-5653-8107-334cb3b0549a';
  const HERE = { baseUrl: 'https://runbook.example', guid: STORED };

  it('is kept for ever', () => {
    const other = 'title: A\nfeed:\n  guid: 11111111-2222-5333-8444-555555555555';
    expect(readShow(other, HERE).problems).toEqual([
      { line: 3, severity: 'error', message: expect.stringContaining(STORED) as unknown },
    ]);
    expect(readShow(`title: A\nfeed:\n  guid: ${STORED}`, HERE).problems).toEqual([]);
    expect(readShow(other, { ...HERE, guid: null }).problems).toEqual([]);
  });
});
