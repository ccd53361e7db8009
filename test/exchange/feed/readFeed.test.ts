import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFeed } from '../../../src/exchange/feed/readFeed.js';
import { anItem, anRss } from '../../support/feeds.js';

function refusalOf(text: string, address: string | null = null): string {
  const outcome = readFeed(text, address);
  return outcome.ok ? '' : outcome.problem.message;
}

describe('readFeed, of what is no feed', () => {
  it('names the feed that a web page announces', () => {
    const page =
      '<!DOCTYPE html><html><head><link rel="stylesheet" href="a.css"><link rel="alternate" type="application/rss+xml" title="A" href="/feed"></head><body></body></html>';
    expect(refusalOf(page, 'https://rounding.example/about')).toBe(
      'This is a web page, not a feed: it announces the feed https://rounding.example/feed: give that address.',
    );
    expect(refusalOf('<html><body>Sign in</body></html>')).toContain('look for a link');
  });

  // With comments that can be split in many ways, these would not end before the tests do.
  it('looks for the page behind comments of any number and length', () => {
    const page = '<!doctype html><html></html>';
    expect(refusalOf(`${'<!---->'.repeat(50_000)}${page}`)).toContain('web page');
    expect(
      refusalOf(`<!-- ${'-->\n<!--'.repeat(50_000)} ${'x'.repeat(20_000)}-->${page}`),
    ).toContain('web page');
    expect(refusalOf(`${'<!---->'.repeat(50_000)}<sitemap/>`)).toContain('begins with <sitemap>');
    expect(refusalOf(`${'<!--'.repeat(50_000)}<html>`)).toContain('neither RSS, Atom nor JSON');
  });

  it('refuses elements that stand in each other without end', () => {
    const feed = anRss([`<item>${'<a>'.repeat(300_000)}</item>`]);
    expect(refusalOf(feed)).toContain('deeper than those of any feed');
  });

  it.each([
    ['', 'There is nothing in it.'],
    ['Episode 12', 'This is no feed'],
    ['{"version":"https://jsonfeed.org/version/1.1","items":[{', 'was all of it fetched?'],
    ['{"error":"no"}', 'no JSON Feed'],
    ['<opml version="2.0"><body/></opml>', 'a list of feeds (OPML)'],
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"/>',
      'RSS 1.0',
    ],
    ['<sitemap/>', 'begins with <sitemap>'],
    ['<rss version="2.0"></rss>', 'no feed'],
  ])('says of %j what it is', (text, sentence) => {
    expect(refusalOf(text)).toContain(sentence);
  });

  it('refuses half a feed, which would be taken for all of it', () => {
    const feed = anRss([anItem('a'), anItem('b')]);
    expect(refusalOf(feed.slice(0, feed.indexOf('</guid>', feed.indexOf('>b<'))))).toContain(
      'ends in the middle',
    );
  });
});

describe('readFeed, of anything', () => {
  const parts = fc.constantFrom(
    '<item>',
    '</item>',
    '<guid>',
    '</guid>',
    '<![CDATA[',
    ']]>',
    '<psc:chapters>',
    '<psc:chapter start="0:99" title="\u0000"/>',
    '<enclosure url="http://[" length="-1"/>',
    '<podcast:person role="">',
    '<podcast:chapters url="::"/>',
    '<link>http://%zz</link>',
    '&#x110000;',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<a b="__proto__" __proto__="x">',
  );
  const anything = fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 20 }));

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (texts) => {
        const text = texts.join('');
        readFeed(text, 'https://rounding.example/feed');
        readFeed(anRss([`<item>${text}</item>`]), null);
        readFeed(
          JSON.stringify({ items: [text, { id: text, url: text, attachments: [text] }] }),
          text,
        );
      }),
    );
  });

  it('reads any JSON without a throw', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        readFeed(`{"items": [${json}], "authors": ${json}, "title": ${json}}`, null);
      }),
    );
  });
});
