import { GOOD_FEED } from './aGoodFeed.js';

/** The good feed with one thing amiss. Throws when it does not hold what is to be replaced. */
export function spoilt(from: string | RegExp, to: string): string {
  const body = GOOD_FEED.replace(from, to);
  if (body === GOOD_FEED) throw new Error(`The good feed does not hold ${String(from)}.`);
  return body;
}

/** Takes an element of the channel or the item out. */
export const without = (name: string) => spoilt(new RegExp(`<${name}[ >].*\n`), '');
export const ITEM = /<item>[\s\S]*<\/item>/;

/** What each required rule of the checklist says of a feed: its name, the feed, words of its sentence. */
export const REQUIRED: [rule: string, body: string, words: string][] = [
  ['rss', spoilt('UTF-8', 'ISO-8859-1'), 'UTF-8'],
  ['rss', spoilt('<rss version="2.0"', '<rss version="0.91"'), 'RSS 2.0'],
  ['xmlns', spoilt('org/namespace/1.0', 'org/Namespace/1.0'), 'podcast'],
  ['xmlns', spoilt('podlove.org/simple-chapters', 'podlove.org/Simple-Chapters'), 'psc'],
  ['atom:link self', spoilt('feed.xml"/>', 'rss.xml"/>'), 'https://runbook.example/feed.xml'],
  ['atom:link self', spoilt('application/rss+xml', 'text/xml'), 'its own address'],
  ['once', spoilt('<language>', '<title>By</title><language>'), 'title'],
  ['title', without('title'), 'write `title:`'],
  ['title', spoilt('<title>By', '<title>&lt;b&gt;By'), 'plain text'],
  ['link', spoilt('<link>https://runbook.example/</link>', '<link>/</link>'), 'BASE_URL'],
  ['description', without('description'), 'write `description:`'],
  ['description', spoilt('Release', 'é'.repeat(2000)), '4000 bytes'],
  ['language', spoilt('>en<', '>English please<'), 'ISO 639'],
  ['itunes:category', without('itunes:category'), 'no category'],
  ['itunes:category', spoilt('text="Management"', 'text="management"'), 'Business / management'],
  ['itunes:category', spoilt('text="Business"', 'text="Tech"'), "Apple's list"],
  ['itunes:explicit', spoilt('<itunes:explicit>false', '<itunes:explicit>no'), 'explicit'],
  ['itunes:image', without('itunes:image'), '1400 to 3000 pixels'],
  ['itunes:image', spoilt('artwork.png"/>', 'artwork.webp"/>'), 'JPEG or PNG'],
  ['title', spoilt('<title>Rounding', '<title>Episode 21: Rounding'), 'leave it out'],
  ['title', spoilt('<title>Rounding', '<title>#021 - Rounding'), 'begins with the number'],
  ['title', spoilt('at last<', 'at last | By the [run]Book<'), 'the name of the show'],
  [
    'title',
    spoilt('<title>Rounding', '<title>By the [run]Book – 21: Rounding'),
    'begins with the number and repeats the name of the show, which apps show by themselves: leave both out',
  ],
  [
    'title',
    spoilt('<title>Rounding', '<title>21: By the [run]Book | &lt;b&gt;Rounding'),
    'leave both out, and holds markup, which apps show as it stands',
  ],
  ['title', spoilt('<title>Rounding', '<title>Rounding &amp;amp; more'), 'holds markup'],
  ['title', spoilt('<title>Rounding, at last</title>', ''), 'no title'],
  ['guid', without('guid'), 'no guid'],
  ['guid', spoilt('isPermaLink="false"', ''), 'is an address and is none'],
  ['guid', spoilt('</channel>', `${ITEM.exec(GOOD_FEED)?.[0] ?? ''}</channel>`), 'more than once'],
  ['enclosure', spoilt(/(<enclosure.*\n)/, '$1$1'), '2 files'],
  ['enclosure url', spoilt('media/21.mp3', 'media/é.mp3'), 'plain letters'],
  ['enclosure url', spoilt('https://runbook.example/media/21.mp3', 'media/21.mp3'), 'http(s)'],
  [
    'enclosure url',
    spoilt('https://runbook.example/media/21.mp3', 'https://www.youtube.com/watch?v=abc'),
    'names a page',
  ],
  [
    'enclosure url',
    spoilt(
      '</channel>',
      `${ITEM.exec(GOOD_FEED)?.[0].replace('episode:21', 'episode:22') ?? ''}</channel>`,
    ),
    'the same file',
  ],
  ['enclosure length', spoilt('length="4711"', 'length="0"'), 'no length'],
  ['enclosure type', spoilt('audio/mpeg', 'audio/ogg'), 'Apple Podcasts does not play'],
  ['enclosure type', spoilt('audio/mpeg', 'video/mp4'), 'its name ends as audio/mpeg does'],
  ['pubDate', spoilt('Tue, 31 Mar 2026 00', 'Mon, 31 Mar 2026 00'), 'no right date'],
  ['pubDate', spoilt('31 Mar 2026 00:00:00 +0100', '30 Feb 2026 00:00:00 GMT'), 'no right date'],
  ['pubDate', spoilt('00:00:00 +0100', '24:00:00 +0100'), 'no right date'],
  ['pubDate', spoilt('00:00:00 +0100', '00:00:00'), 'no right date'],
];

/** The same of what is recommended. */
export const RECOMMENDED: [rule: string, body: string, words: string][] = [
  ['podcast:locked', spoilt('>yes<', '>true<'), 'take it over'],
  ['podcast:guid', without('podcast:guid'), 'set BASE_URL'],
  ['podcast:guid', spoilt('-5cef-', '-4cef-'), 'version 5'],
  ['itunes:author', without('itunes:author'), 'write `author:`'],
  ['itunes:type', spoilt('>episodic<', '>daily<'), 'order'],
  ['copyright', without('copyright'), 'write `copyright:`'],
  ['copyright', spoilt('<copyright>', '<copyright>© 2026 '), 'without sign and year'],
  ['image', without('image'), 'picture for readers'],
  ['lastBuildDate', spoilt('Tue, 31 Mar 2026 10', 'Wed, 31 Mar 2026 10'), 'last changed'],
  ['podcast:medium', spoilt('>podcast<', '>radio<'), 'heard or watched'],
  ['podcast:medium', spoilt('>podcast<', '>video<'), 'but every file in it is audio'],
  [
    'podcast:medium',
    spoilt('21.mp3" length="4711" type="audio/mpeg"', '21.mp4" length="4711" type="video/mp4"'),
    'but every file in it is video: write `medium: video`',
  ],
  ['podcast:updateFrequency', without('podcast:updateFrequency'), 'write `updateFrequency:`'],
  ['podcast:license', without('podcast:license'), 'write `license:`'],
  ['podcast:funding', without('podcast:funding'), 'write `funding:`'],
  ['podcast:funding', spoilt('https://runbook.example/support', 'support'), 'correct `funding`'],
  ['podcast:txt', spoilt('<item>', '<podcast:txt/><item>'), 'podcast:txt'],
  [
    'itunes:new-feed-url',
    spoilt('<item>', '<itunes:new-feed-url>/feed</itunes:new-feed-url><item>'),
    '`movedTo`',
  ],
  [
    'atom:link next',
    spoilt(
      '<image>',
      '<atom:link rel="next" href="https://runbook.example/feed.xml?page=2"/><image>',
    ),
    'what is older',
  ],
  ['podcast:contentLink', spoilt('</item>', '<podcast:contentLink/></item>'), 'link to the video'],
  ['enclosure', without('enclosure'), 'Episode 21 has no file'],
  ['pubDate', without('pubDate'), 'Episode 21 has no date'],
  ['title', spoilt('Rounding, at last', 'Episode 21'), 'no title of its own'],
  ['link', spoilt('<link>https://runbook.example/episodes/21</link>', ''), 'lead to the page'],
  ['description', spoilt('<description>How invoices round.</description>', ''), 'no summary'],
  ['description', spoilt('How invoices', 'é'.repeat(2000)), '4000 bytes'],
  [
    'content:encoded',
    spoilt('<a href="https://runbook.example', '<a href="'),
    'href="/episodes/21',
  ],
  ['content:encoded', spoilt('<p><a', '<p><script>x</script><a'), '<script>'],
  ['content:encoded', spoilt('<p><a', '<p onclick="x"><a'), 'onclick'],
  ['itunes:duration', without('itunes:duration'), 'write `duration: 48:05`'],
  ['itunes:duration', spoilt('>1800<', '>30:00<'), 'whole seconds'],
  [
    'itunes:explicit',
    spoilt(
      /<itunes:explicit>false(?=[^]*<podcast:person)(?<=<item>[^]*)/,
      '<itunes:explicit>clean',
    ),
    'explicit',
  ],
  ['itunes:image', spoilt('</item>', '<itunes:image href="a.gif"/></item>'), 'picture'],
  ['itunes:episode', spoilt('<podcast:episode>21', '<podcast:episode>22'), 'number and season'],
  ['itunes:episode', spoilt('<itunes:season>2', '<itunes:season>0'), 'number and season'],
  ['itunes:episodeType', spoilt('>full<', '>whole<'), 'what kind it is'],
  ['podcast:person', without('podcast:person'), 'write `people:`'],
  [
    'podcast:transcript',
    spoilt(/<podcast:transcript .*\n<podcast:transcript .*\n/, ''),
    'no transcript',
  ],
  ['podcast:transcript', spoilt('type="text/vtt"', 'type="text/captions"'), 'not named right'],
  [
    'podcast:transcript',
    spoilt(/(<podcast:transcript .*\n)(<podcast:transcript .*\n)/, '$2$1'),
    'not named right',
  ],
  ['podcast:chapters', without('podcast:chapters'), 'no chapters'],
  ['podcast:chapters', spoilt('application/json+chapters', 'application/json'), 'not named right'],
  ['psc:chapters', without('psc:chapters'), 'inside the feed'],
  ['psc:chapters', spoilt('start="00:00:00.000"', 'start="0"'), 'inside the feed'],
  ['psc:chapters', spoilt('start="00:00:00.000"', 'start="02:00:00.000"'), 'inside the feed'],
  [
    'media:content',
    spoilt('medium="video"', 'url="https://www.youtube.com/watch?v=abc"'),
    'as readers expect',
  ],
];
