import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FeedReading } from '../../../src/exchange/feed/feedReading.js';
import { readFeed } from '../../../src/exchange/feed/readFeed.js';
import { anItem, anRss } from '../../support/feeds.js';

function read(text: string, address: string | null = null): FeedReading {
  const outcome = readFeed(text, address);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.reading;
}

function refusalOf(text: string, address: string | null = null): string {
  const outcome = readFeed(text, address);
  return outcome.ok ? '' : outcome.problem.message;
}

const first = (text: string) => {
  const [item] = read(text).items;
  if (item === undefined) throw new Error('no item');
  return item;
};

describe('readFeed, of RSS', () => {
  it('reads an item with all that podcast hosts write', () => {
    const item = first(
      anRss([
        `<item>
<title>Ep. 12: Rounding &amp; more</title><itunes:title>Rounding &amp; more</itunes:title>
<link>https://rounding.example/12</link>
<guid isPermaLink="false">0012-Abc</guid>
<pubDate>Tue, 31 Mar 2026 10:00:00 +0200</pubDate>
<enclosure url="https://track.example/e/files.example/12.mp3?a=1&amp;b=2" length="4711" type="audio/mpeg"/>
<itunes:duration>1:02:33</itunes:duration><itunes:episode>12</itunes:episode><itunes:season>2</itunes:season>
<itunes:episodeType>Bonus</itunes:episodeType>
<description>Short.</description><content:encoded><![CDATA[<p>Tom &amp; <b>Jerry</b></p>]]></content:encoded>
<podcast:person role="Guest">Amy</podcast:person><podcast:person>Bob</podcast:person>
<podcast:transcript url="https://rounding.example/12.srt" type="application/srt"/>
<podcast:transcript url="https://rounding.example/12.vtt" type="text/vtt"/>
<podcast:chapters url="https://rounding.example/12.json" type="application/json+chapters"/>
<podcast:contentLink href="https://www.youtube.com/watch?v=abc">Watch</podcast:contentLink>
<psc:chapters version="1.2"><psc:chapter start="25:29" title="Two" href="https://a.example/"/><psc:chapter start="00:00:00.000" title="One"/></psc:chapters>
</item>`,
      ]),
    );
    expect(item).toEqual({
      line: 7,
      guid: '0012-Abc',
      title: 'Rounding & more',
      number: 12,
      season: 2,
      type: 'bonus',
      published: '2026-03-31T10:00:00+02:00',
      duration: 3753,
      people: [
        { name: 'Amy', role: 'guest' },
        { name: 'Bob', role: 'host' },
      ],
      enclosure: {
        url: 'https://track.example/e/files.example/12.mp3?a=1&b=2',
        type: 'audio/mpeg',
        lengthBytes: 4711,
      },
      videoUrl: 'https://www.youtube.com/watch?v=abc',
      transcript: 'https://rounding.example/12.vtt',
      link: 'https://rounding.example/12',
      notes: { text: '<p>Tom &amp; <b>Jerry</b></p>', isHtml: true },
      summary: { text: 'Short.', isHtml: false },
      chapters: [
        { start: 0, end: null, title: 'One', url: null },
        { start: 1529, end: null, title: 'Two', url: 'https://a.example/' },
      ],
      chaptersUrl: 'https://rounding.example/12.json',
    });
  });

  it('reads a channel', () => {
    const { show } = read(
      anRss(
        [],
        `<description>About &lt;b&gt;rounding&lt;/b&gt;.</description><language>en_GB</language>
<podcast:guid>917393E3-1B1E-5CEF-ACE4-EDAA54E1F810</podcast:guid><itunes:author>Amy</itunes:author>
<itunes:category text="Business"><itunes:category text="Careers"/></itunes:category><itunes:category text="News"/>
<itunes:explicit>clean</itunes:explicit><itunes:image href="https://rounding.example/a.png"/><itunes:type>Serial</itunes:type>
<copyright>Amy</copyright><podcast:medium>audiobook</podcast:medium><podcast:person role="host">Amy</podcast:person>
<podcast:funding url="https://rounding.example/give">Give</podcast:funding><podcast:license>cc-by-4.0</podcast:license>
<atom:link rel="self" href="https://rounding.example/feed"/><itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>`,
      ),
    );
    expect(show).toEqual({
      guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
      title: 'Rounding Weekly',
      tagline: '',
      description: { text: 'About <b>rounding</b>.', isHtml: true },
      language: 'en-GB',
      people: [{ name: 'Amy', role: 'host' }],
      artwork: 'https://rounding.example/a.png',
      author: 'Amy',
      category: ['Business', 'Careers'],
      explicit: false,
      copyright: 'Amy',
      type: 'serial',
      medium: null,
      updateFrequency: null,
      license: { name: 'cc-by-4.0', url: null },
      funding: [{ title: 'Give', url: 'https://rounding.example/give' }],
      address: 'https://rounding.example/feed',
      movedTo: 'https://new.example/feed',
    });
  });

  it('reads what stands under other prefixes, and under none that is declared', () => {
    const feed = `<rss version="2.0" xmlns:apple="http://www.itunes.com/DTDs/PodCast-1.0.dtd"><channel><title>A</title>
<item><title>B</title><guid>b</guid><apple:duration>62:33</apple:duration><itunes:episode>3</itunes:episode></item></channel></rss>`;
    expect(first(feed)).toMatchObject({ duration: 3753, number: 3 });
  });

  it.each([
    ['a length of 0', 'length="0" type="audio/mpeg"'],
    ['no length', 'type="audio/mpeg"'],
    ['a length that is none', 'length="12 MB" type="audio/mpeg; charset=x"'],
    ['no type but an extension', 'length=""'],
  ])('does not know the length of a file with %s', (_what, attributes) => {
    const enclosure = `<enclosure url="https://files.example/a.mp3" ${attributes}/>`;
    const { enclosure: read } = first(anRss([`<item><guid>a</guid>${enclosure}</item>`]));
    expect(read).toEqual({
      url: 'https://files.example/a.mp3',
      type: 'audio/mpeg',
      lengthBytes: null,
    });
  });

  it('takes a watch page for the video, never for a file', () => {
    const watch = 'https://www.youtube.com/watch?v=abc';
    const item = first(
      anRss([`<item><guid>a</guid><enclosure url="${watch}" type="video/mp4"/></item>`]),
    );
    expect(item).toMatchObject({ enclosure: null, videoUrl: watch });
  });

  it('takes one file, of sound before a picture, and tells of the others', () => {
    const reading = read(
      anRss([
        `<item><guid>a</guid><enclosure url="https://x.example/a.jpg" type="image/jpeg" length="1"/><enclosure url="https://x.example/a.mp3" type="audio/mpeg" length="1"/></item>`,
      ]),
    );
    expect(reading.items[0]?.enclosure?.url).toBe('https://x.example/a.mp3');
    expect(reading.problems.map(({ message }) => message)).toEqual([
      'An episode has one file here: https://x.example/a.jpg was left out.',
    ]);
  });

  it('knows an item without a guid by its file, as Apple does, and says so', () => {
    const reading = read(
      anRss([`<item><title>A</title><enclosure url="https://x.example/a.mp3"/></item>`]),
    );
    expect(reading.items[0]?.guid).toBe('https://x.example/a.mp3');
    expect(reading.problems[0]).toMatchObject({ line: 7, severity: 'warning' });
  });

  it('keeps a guid that is an address as written, and takes it for the page', () => {
    const guid = 'https://Rounding.example/?p=12&amp;x=Ä';
    const item = first(anRss([`<item><guid>${guid}</guid></item>`]));
    expect(item.guid).toBe('https://Rounding.example/?p=12&x=Ä');
    expect(item.link).toBe('https://Rounding.example/?p=12&x=Ä');
  });

  it('says what it cannot read, with its line', () => {
    const reading = read(
      anRss([
        anItem('a', '<pubDate>some day</pubDate>\n<itunes:duration>long</itunes:duration>'),
        anItem('b', '<podcast:transcript url="https://x.example/b.html" type="text/html"/>'),
      ]),
    );
    expect(reading.problems.map(({ line, message }) => [line, message])).toEqual([
      [7, '"some day" is no date that can be read.'],
      [7, '"long" is no duration that can be read.'],
      [14, expect.stringContaining('neither WebVTT (.vtt) nor SRT (.srt)')],
    ]);
  });

  it('bears tags that are not closed, entities of HTML and text of any kind', () => {
    const feed = anRss([
      '<item><guid>a</guid><title>A&nbsp;B <![CDATA[<script>alert(1)</script>]]></title><br><description>x</item>',
      anItem('b'),
    ]);
    expect(read(feed).items.map(({ guid, title }) => [guid, title])).toEqual([
      ['a', 'A&nbsp;B <script>alert(1)</script>'],
      ['b', 'b'],
    ]);
  });

  it('names the page with older items', () => {
    const paged = anRss([], '<atom:link rel="next" href="?page=2"/>');
    expect(read(paged, 'https://rounding.example/feed').next).toBe(
      'https://rounding.example/feed?page=2',
    );
  });
});

describe('readFeed, of the shapes of hosts', () => {
  it('reads Libsyn: CDATA everywhere, a guid of digits and letters, an episode number', () => {
    const item = first(
      anRss([
        `<item><title><![CDATA[045: Rounding]]></title><itunes:title><![CDATA[Rounding]]></itunes:title>
<pubDate>Wed, 01 Apr 2026 04:05:00 +0000</pubDate>
<guid isPermaLink="false"><![CDATA[5f1c2b2a-0045]]></guid>
<link><![CDATA[https://rounding.libsyn.example/045-rounding]]></link>
<description><![CDATA[<p>Hello.</p>]]></description><content:encoded><![CDATA[<p>Hello.</p>]]></content:encoded>
<enclosure length="28123456" type="audio/mpeg" url="https://traffic.libsyn.example/045.mp3?dest-id=1"/>
<itunes:duration>29:12</itunes:duration><itunes:explicit>false</itunes:explicit><itunes:keywords/>
<itunes:subtitle><![CDATA[Hello.]]></itunes:subtitle><itunes:episode>45</itunes:episode><itunes:episodeType>full</itunes:episodeType></item>`,
      ]),
    );
    expect(item).toMatchObject({ guid: '5f1c2b2a-0045', title: 'Rounding', number: 45 });
    expect(item).toMatchObject({
      published: '2026-04-01T04:05:00Z',
      duration: 1752,
      summary: null,
    });
  });

  it('reads Buzzsprout: guids with a prefix, transcripts of four kinds, psc and JSON chapters', () => {
    const item = first(
      anRss([
        `<item><itunes:title>Rounding</itunes:title><title>Rounding</title>
<itunes:summary><![CDATA[<p>Hi</p>]]></itunes:summary><description><![CDATA[<p>Hi</p>]]></description>
<enclosure url="https://www.buzzsprout.example/1/episodes/2-rounding.mp3" length="100" type="audio/mpeg"/>
<guid isPermaLink="false">Buzzsprout-2</guid><pubDate>Tue, 31 Mar 2026 05:00:00 -0400</pubDate>
<podcast:transcript url="https://www.buzzsprout.example/1/2/transcript" type="text/html"/>
<podcast:transcript url="https://www.buzzsprout.example/1/2/transcript.json" type="application/json"/>
<podcast:transcript url="https://www.buzzsprout.example/1/2/transcript.srt" type="application/x-subrip"/>
<podcast:transcript url="https://www.buzzsprout.example/1/2/transcript.vtt" type="text/vtt"/>
<podcast:chapters url="https://www.buzzsprout.example/1/2/chapters.json" type="application/json"/>
<psc:chapters><psc:chapter start="0:00" title="Intro"/></psc:chapters>
<itunes:duration>1800</itunes:duration><itunes:episodeType>full</itunes:episodeType></item>`,
      ]),
    );
    expect(item).toMatchObject({ guid: 'Buzzsprout-2', number: null, summary: null });
    expect(item.transcript).toBe('https://www.buzzsprout.example/1/2/transcript.vtt');
    expect(item.chapters).toEqual([{ start: 0, end: null, title: 'Intro', url: null }]);
  });

  it('reads Anchor: a UUID for a guid, a duration with leading zeros, HTML in description alone', () => {
    const item = first(
      anRss([
        `<item><title><![CDATA[Rounding]]></title><description><![CDATA[<p>Hi</p>
]]></description><link>https://podcasters.example/e2</link>
<guid isPermaLink="false">0e6b3c2e-8f1e-4b1a-9c1e-2f0c0f0b7d11</guid><dc:creator><![CDATA[Amy]]></dc:creator>
<pubDate>Tue, 31 Mar 2026 05:00:00 GMT</pubDate><enclosure url="https://anchor.example/s/1/play/2/https%3A%2F%2Fd.example%2F2.m4a" length="100" type="audio/x-m4a"/>
<itunes:summary>&lt;p&gt;Hi&lt;/p&gt;</itunes:summary><itunes:explicit>No</itunes:explicit><itunes:duration>00:25:29</itunes:duration>
<itunes:season>1</itunes:season><itunes:episode>2</itunes:episode></item>`,
      ]),
    );
    expect(item).toMatchObject({ duration: 1529, number: 2, season: 1, summary: null });
    expect(item.enclosure?.url).toContain('https%3A%2F%2Fd.example%2F2.m4a');
  });
});

describe('readFeed, of Atom', () => {
  it('reads entries with links, dates and texts', () => {
    const reading = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title type="html">Rounding &amp;amp; &lt;i&gt;more&lt;/i&gt;</title><author><name>Amy</name></author>
<link rel="self" href="https://rounding.example/atom.xml"/><link rel="next" href="https://rounding.example/atom.xml?page=2"/>
<entry><id>tag:rounding.example,2026:12</id><title>Episode 12: Rounding</title>
<link href="https://rounding.example/12"/><link rel="enclosure" href="https://files.example/12.mp3" type="audio/mpeg" length="9"/>
<published>2026-03-31T10:00:00+02:00</published><updated>2026-04-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <b>there</b></p></div></content>
<summary>Hello</summary></entry></feed>`);
    expect(reading.show).toMatchObject({
      title: 'Rounding & more',
      language: 'en',
      author: 'Amy',
      address: 'https://rounding.example/atom.xml',
    });
    expect(reading.next).toBe('https://rounding.example/atom.xml?page=2');
    expect(reading.items[0]).toMatchObject({
      guid: 'tag:rounding.example,2026:12',
      published: '2026-03-31T10:00:00+02:00',
      enclosure: { url: 'https://files.example/12.mp3', type: 'audio/mpeg', lengthBytes: 9 },
      link: 'https://rounding.example/12',
      summary: { text: 'Hello', isHtml: false },
    });
    expect(reading.items[0]?.notes?.text).toContain('<p>Hello <b>there</b></p>');
  });

  it('hangs relative addresses on the bases of feed, entry and link', () => {
    const reading = read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/pods/"><title>A</title>
<link rel="self" href="atom.xml"/><link rel="next" href="atom.xml?page=2"/><logo>a.png</logo>
<entry xml:base="2026/"><id>a</id><link href="12"/>
<link rel="enclosure" href="12.mp3" type="audio/mpeg" length="9" xml:base="https://files.example/"/></entry>
<entry><id>b</id><link rel="enclosure" href="13.mp3" type="audio/mpeg" length="9"/></entry></feed>`,
      'https://rounding.example/feed',
    );
    expect(reading.next).toBe('https://rounding.example/pods/atom.xml?page=2');
    expect(reading.show).toMatchObject({
      address: 'https://rounding.example/pods/atom.xml',
      artwork: 'https://rounding.example/pods/a.png',
    });
    expect(reading.items.map(({ link, enclosure }) => [link, enclosure?.url])).toEqual([
      ['https://rounding.example/pods/2026/12', 'https://files.example/12.mp3'],
      [null, 'https://rounding.example/pods/13.mp3'],
    ]);
  });

  it('reads a channel of YouTube: the video, and the description with its times', () => {
    const item =
      first(`<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
<title>Rounding</title><entry><id>yt:video:abc</id><yt:videoId>abc</yt:videoId><title>Rounding</title>
<link rel="alternate" href="https://www.youtube.com/watch?v=abc"/><published>2026-03-31T10:00:00+00:00</published>
<media:group><media:title>Rounding</media:title><media:content url="https://www.youtube.com/v/abc" type="application/x-shockwave-flash"/>
<media:description>0:00 Welcome</media:description></media:group></entry></feed>`);
    expect(item).toMatchObject({
      guid: 'yt:video:abc',
      enclosure: null,
      videoUrl: 'https://www.youtube.com/watch?v=abc',
      notes: { text: '0:00 Welcome', isHtml: false },
    });
  });
});

describe('readFeed, of JSON Feed', () => {
  it('reads items and attachments', () => {
    const reading = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Rounding',
        feed_url: 'https://rounding.example/feed.json',
        next_url: 'https://rounding.example/feed.json?page=2',
        authors: [{ name: 'Amy' }],
        items: [
          {
            id: 12,
            url: 'https://rounding.example/12',
            title: '#12 Rounding',
            content_html: '<p>Hi</p>',
            summary: 'Hi',
            date_published: '2026-03-31T10:00:00+02:00',
            attachments: [
              {
                url: 'https://files.example/12.mp3',
                mime_type: 'audio/mpeg',
                size_in_bytes: 9,
                duration_in_seconds: 90.5,
              },
            ],
          },
          { title: 'nothing to know it by' },
        ],
      }),
    );
    expect(reading.next).toBe('https://rounding.example/feed.json?page=2');
    expect(reading.show).toMatchObject({ title: 'Rounding', author: 'Amy' });
    expect(reading.items[0]).toMatchObject({
      guid: '12',
      title: '#12 Rounding',
      published: '2026-03-31T10:00:00+02:00',
      duration: 90.5,
      enclosure: { url: 'https://files.example/12.mp3', type: 'audio/mpeg', lengthBytes: 9 },
      notes: { text: '<p>Hi</p>', isHtml: true },
    });
    expect(reading.items[1]?.guid).toBeNull();
  });
});

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
