import { describe, expect, it } from '@jest/globals';
import { anItem, anRss } from '../../support/feeds.js';
import { firstItem, readingOf } from '../../support/feedReadings.js';

describe('readFeed, of RSS', () => {
  it('reads an item with all that podcast hosts write', () => {
    const item = firstItem(
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
      explicit: null,
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
      notes: { text: '<p>Tom &amp; <b>Jerry</b></p>', isHtml: true, base: null },
      summary: { text: 'Short.', isHtml: false, base: null },
      chapters: [
        { start: 0, end: null, title: 'One', url: null },
        { start: 1529, end: null, title: 'Two', url: 'https://a.example/' },
      ],
      chaptersUrl: 'https://rounding.example/12.json',
    });
  });

  it('reads a channel', () => {
    const { show } = readingOf(
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
      description: { text: 'About <b>rounding</b>.', isHtml: true, base: null },
      language: 'en-GB',
      people: [{ name: 'Amy', role: 'host' }],
      artwork: 'https://rounding.example/a.png',
      author: 'Amy',
      category: ['Business', 'Careers'],
      explicit: false,
      locked: null,
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
    expect(firstItem(feed)).toMatchObject({ duration: 3753, number: 3 });
  });

  it.each([
    ['a length of 0', 'length="0" type="audio/mpeg"'],
    ['no length', 'type="audio/mpeg"'],
    ['a length that is none', 'length="12 MB" type="audio/mpeg; charset=x"'],
    ['no type but an extension', 'length=""'],
  ])('does not know the length of a file with %s', (_what, attributes) => {
    const enclosure = `<enclosure url="https://files.example/a.mp3" ${attributes}/>`;
    const { enclosure: read } = firstItem(anRss([`<item><guid>a</guid>${enclosure}</item>`]));
    expect(read).toEqual({
      url: 'https://files.example/a.mp3',
      type: 'audio/mpeg',
      lengthBytes: null,
    });
  });

  it('takes a watch page for the video, never for a file', () => {
    const watch = 'https://www.youtube.com/watch?v=abc';
    const item = firstItem(
      anRss([`<item><guid>a</guid><enclosure url="${watch}" type="video/mp4"/></item>`]),
    );
    expect(item).toMatchObject({ enclosure: null, videoUrl: watch });
  });

  it('takes one file, of sound before a picture, and tells of the others', () => {
    const reading = readingOf(
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
    const reading = readingOf(
      anRss([`<item><title>A</title><enclosure url="https://x.example/a.mp3"/></item>`]),
    );
    expect(reading.items[0]?.guid).toBe('https://x.example/a.mp3');
    expect(reading.problems[0]).toMatchObject({ line: 7, severity: 'warning' });
  });

  it('keeps a guid that is an address as written, and takes it for the page', () => {
    const guid = 'https://Rounding.example/?p=12&amp;x=Ä';
    const item = firstItem(anRss([`<item><guid>${guid}</guid></item>`]));
    expect(item.guid).toBe('https://Rounding.example/?p=12&x=Ä');
    expect(item.link).toBe('https://Rounding.example/?p=12&x=Ä');
  });

  it('says what it cannot read, with its line', () => {
    const reading = readingOf(
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

  it('knows a transcript in SRT by the name of its file, and says so of one that has none', () => {
    const transcript = (url: string) =>
      readingOf(
        anRss([anItem('a', `<podcast:transcript url="${url}" type="application/x-subrip"/>`)]),
      );
    const named = transcript('https://x.example/a.srt?token=1');
    expect(named.items[0]?.transcript).toBe('https://x.example/a.srt?token=1');
    expect(named.problems).toEqual([]);
    const unnamed = transcript('https://x.example/a?format=SubRip');
    expect(unnamed.items[0]?.transcript).toBeNull();
    expect(unnamed.problems[0]?.message).toBe(
      'Its transcript is SRT under an address that does not end in .srt, by which it would be known here, and was left out: https://x.example/a?format=SubRip',
    );
  });

  it('bears tags that are not closed, entities of HTML and text of any kind', () => {
    const feed = anRss([
      '<item><guid>a</guid><title>A&nbsp;B <![CDATA[<script>alert(1)</script>]]></title><br><description>x</item>',
      anItem('b'),
    ]);
    expect(readingOf(feed).items.map(({ guid, title }) => [guid, title])).toEqual([
      ['a', 'A&nbsp;B <script>alert(1)</script>'],
      ['b', 'b'],
    ]);
  });

  it('names the page with older items', () => {
    const paged = anRss([], '<atom:link rel="next" href="?page=2"/>');
    expect(readingOf(paged, 'https://rounding.example/feed').next).toBe(
      'https://rounding.example/feed?page=2',
    );
  });

  it.each([
    ['true', true],
    ['Yes', true],
    ['explicit', true],
    ['clean', false],
    ['no', false],
    ['false', false],
    ['perhaps', null],
  ])('reads that something is explicit: %s', (word, explicit) => {
    const element = `<itunes:explicit>${word}</itunes:explicit>`;
    expect(firstItem(anRss([anItem('a', element)])).explicit).toBe(explicit);
    expect(readingOf(anRss([], element)).show.explicit).toBe(explicit);
  });

  it('reads whether the feed is locked', () => {
    const lockedBy = (channel: string) => readingOf(anRss([], channel)).show.locked;
    expect(lockedBy('<podcast:locked owner="a@b.example">no</podcast:locked>')).toBe(false);
    expect(lockedBy('<podcast:locked>Yes</podcast:locked>')).toBe(true);
    expect(lockedBy('')).toBeNull();
  });

  it('tells once what has no place here', () => {
    const inner =
      '<itunes:image href="a.png"/><podcast:person href="https://a.example/">Amy</podcast:person>';
    const categories = '<itunes:category text="Arts"/><itunes:category text="Business"/>';
    const { problems } = readingOf(anRss([anItem('a', inner), anItem('b', inner)], categories));
    expect(problems).toEqual([
      { line: null, severity: 'notice', message: expect.stringContaining('itunes:category') },
      { line: null, severity: 'notice', message: expect.stringContaining('itunes:image') },
      { line: null, severity: 'notice', message: expect.stringContaining('podcast:person') },
    ]);
  });
});
