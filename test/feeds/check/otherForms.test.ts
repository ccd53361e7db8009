import { describe, expect, it } from '@jest/globals';
import { checkAtom } from '../../../src/feeds/check/checkAtom.js';
import { checkChanges } from '../../../src/feeds/check/checkChanges.js';
import { checkJsonFeed } from '../../../src/feeds/check/checkJsonFeed.js';
import { checkOpml } from '../../../src/feeds/check/checkOpml.js';
import { GOOD_FEED, GOOD_FEED_URL } from '../../support/aGoodFeed.js';

const sentences = (findings: readonly { sentence: string }[]) =>
  findings.map(({ sentence }) => sentence);

describe('an Atom feed', () => {
  const url = 'https://runbook.example/atom.xml';
  const good = `<feed xmlns="http://www.w3.org/2005/Atom"><id>${url}</id><title>By</title>
<updated>2026-03-31T10:00:00Z</updated><link rel="self" href="${url}"/><author><name>Rising Tide</name></author>
<entry><id>urn:a</id><title>A</title><updated>2026-03-31T10:00:00Z</updated><link href="https://runbook.example/episodes/1"/></entry></feed>`;
  const check = (body: string) => sentences(checkAtom([{ url, body }]));

  it('is right when it has what RFC 4287 demands', () => {
    expect(check(good)).toEqual([]);
  });

  it.each([
    [good.replace('http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'), 'it is Atom'],
    [good.replace(`href="${url}"`, 'href="/atom.xml"'), 'its own address'],
    [good.replace(/<author>.*<\/author>/, ''), 'no author'],
    [good.replace('<id>urn:a</id>', ''), 'the entry "A" has no id'],
    [good.replace('<updated>2026-03-31T10:00:00Z</updated>', ''), 'the feed has no date'],
    [good.replace('<link href', '<link rel="related" href'), 'leads nowhere'],
    [good.replace(/<entry>.*<\/entry>/, '$&$&'), 'an id that another one has'],
    [good.replace('</entry>', ''), 'is not well-formed'],
  ])('is found wrong: %#', (body, words) => {
    expect(check(body)).toEqual([expect.stringContaining(words)]);
  });
});

describe('a JSON Feed', () => {
  const url = 'https://runbook.example/feed.json';
  const item = {
    id: 'urn:a',
    content_text: 'A',
    date_modified: '2026-03-31T10:00:00Z',
    attachments: [{ url: 'https://runbook.example/media/a.mp3', mime_type: 'audio/mpeg' }],
  };
  const good = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'By',
    feed_url: url,
    items: [item],
  };
  const check = (feed: object) => sentences(checkJsonFeed([{ url, body: JSON.stringify(feed) }]));

  it('is right when it has what version 1.1 demands', () => {
    expect(check(good)).toEqual([]);
  });

  it.each([
    [{ ...good, version: 'https://jsonfeed.org/version/1' }, 'JSON Feed 1.1'],
    [{ ...good, title: '' }, 'no title'],
    [{ ...good, feed_url: '/feed.json' }, 'its own address'],
    [{ ...good, items: {} }, 'no list of items'],
    [{ ...good, next_url: 'https://runbook.example/feed.json?page=2' }, 'the next page'],
    [{ ...good, items: [{ ...item, id: 21 }] }, 'no id'],
    [{ ...good, items: [item, item] }, 'an id that another one has'],
    [{ ...good, items: [{ id: 'urn:a' }] }, 'no text'],
    [{ ...good, items: [{ ...item, date_published: '2026-03-31' }] }, 'no right date'],
    [{ ...good, items: [{ ...item, attachments: [{ url: '/a.mp3' }] }] }, 'address or type'],
    [
      { ...good, items: [item, { ...item, id: 'urn:b', content_text: 'x'.repeat(250_000) }] },
      'over 250 kB',
    ],
  ])('is found wrong: %#', (feed, words) => {
    expect(check(feed)).toEqual([expect.stringContaining(words)]);
  });

  it('is found wrong when it is no JSON', () => {
    expect(sentences(checkJsonFeed([{ url, body: '{' }]))).toEqual([
      expect.stringContaining('is not well-formed'),
    ]);
  });
});

describe('the list of all feeds', () => {
  const url = 'https://runbook.example/opml.xml';
  const good = `<opml version="2.0"><head><title>By</title></head><body><outline text="Areas">
<outline type="rss" text="Billing" xmlUrl="https://runbook.example/changes.xml?area=billing"/></outline></body></opml>`;
  const check = (body: string) => sentences(checkOpml({ url, body }));

  it('is right when each feed has type, text and address', () => {
    expect(check(good)).toEqual([]);
  });

  it.each([
    [good.replace('version="2.0"', ''), 'no OPML 2.0'],
    [good.replace('<title>By</title>', ''), 'no title'],
    [good.replace(/<outline .*<\/outline>/s, ''), 'lists no feed'],
    [good.replace('type="rss"', ''), 'without type'],
    [good.replace('https://runbook.example', ''), 'or address'],
    [good.replace('</opml>', ''), 'is not well-formed'],
  ])('is found wrong: %#', (body, words) => {
    expect(check(body)).toEqual([expect.stringContaining(words)]);
  });
});

describe('a feed of segments', () => {
  const check = (body: string) => sentences(checkChanges([{ url: GOOD_FEED_URL, body }]));

  it('is bound by the rows for readers, not by those for podcast apps', () => {
    expect(check(GOOD_FEED.replace(/<(?:itunes|podcast|enclosure|pubDate).*\n/g, ''))).toEqual([]);
  });

  it('is found wrong without guids, and as no XML', () => {
    expect(check(GOOD_FEED.replace(/<guid.*\n/, ''))).toEqual([
      expect.stringContaining(`In ${GOOD_FEED_URL}: `),
    ]);
    expect(check('<rss>')).toEqual([expect.stringContaining('not well-formed')]);
  });
});
