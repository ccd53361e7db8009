import { describe, expect, it } from '@jest/globals';
import { firstItem, readingOf } from '../../support/feedReadings.js';

describe('readFeed, of Atom', () => {
  it('reads entries with links, dates and texts', () => {
    const reading = readingOf(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
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
    const reading = readingOf(
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
      firstItem(`<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
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
