import { beforeAll, describe, expect, it } from '@jest/globals';
import { Parser } from 'htmlparser2';
import { aLibrary } from '../support/aLibrary.js';
import { aSite } from '../support/aSite.js';
import { aChange, anEpisode, aSegment, aShow, at } from '../support/builders.js';

const EVIL = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '<svg onload=alert(1)>',
  '[x](javascript:alert(1))',
  '<a href="javascript:alert(1)" style="position:fixed">x</a>',
  '<iframe src="https://evil.example"></iframe>',
  '</title></head><style>*{display:none}</style>',
  '{{7*7}} <%= 7*7 %> ${7*7}',
].join(' ');

// Browsers run nothing of these types; `<` is escaped in them, so that they end where they should.
const DATA_BLOCKS = new Set(['application/json', 'application/ld+json']);
const ELEMENTS = new Set(['style', 'iframe', 'object', 'embed', 'base', 'math', 'img']);

/** What a browser would run or load, found by reading the page as HTML. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (ELEMENTS.has(name)) found.push(name);
      const isData = DATA_BLOCKS.has(attributes.type ?? '');
      if (name === 'script' && !isData && !attributes.src?.startsWith('/js/')) found.push('script');
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$/.test(attribute)) found.push(`${name} ${attribute}`);
        if (/^\s*(?:javascript|data|vbscript):/i.test(value)) found.push(`${name} ${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}

const library = aLibrary({
  show: aShow({
    title: `Show ${EVIL}`,
    tagline: EVIL,
    description: EVIL,
    links: [
      { title: EVIL, url: 'https://example.org/"><script>' },
      { title: EVIL, url: 'javascript:alert(1)' },
    ],
    releaseTracker: { title: EVIL, url: 'javascript:alert(1)' },
    areas: [{ slug: 'billing', title: `Billing ${EVIL}`, terms: [EVIL] }],
  }),
  episodes: [
    anEpisode({
      number: 21,
      title: EVIL,
      summary: EVIL,
      people: [{ name: EVIL, role: 'host' }],
      versions: ['2.212'],
      notesUrl: 'https://example.org/"onmouseover="alert(1)',
      media: {
        videoUrl: 'https://example.org/"><script>alert(1)</script>',
        enclosure: { url: '/media/"><script>.mp3', type: 'audio/mpeg', lengthBytes: 1 },
      },
      segments: [
        aSegment({
          id: 'evil',
          section: EVIL,
          title: EVIL,
          notes: `${EVIL}\n\n- ⚠️ ${EVIL}`,
          time: at(5),
          version: '2.212',
          changes: [{ id: '1050001', version: '2.212' }],
          areas: ['billing'],
          highlight: true,
        }),
        aSegment({ id: 'evil2', section: 'Other', title: EVIL }),
      ],
    }),
    anEpisode({ number: 0, type: 'trailer', title: EVIL }),
    anEpisode({
      number: 20,
      title: EVIL,
      notesUrl: 'javascript:alert(1)',
      media: { videoUrl: 'javascript:alert(1)', enclosure: null },
      segments: [aSegment({ id: 'evil3', time: at(5) })],
    }),
  ],
  changes: [aChange({ id: '1050001', title: EVIL, notes: EVIL, url: 'javascript:alert(1)' })],
  articles: [
    {
      slug: 'evil',
      title: EVIL,
      author: EVIL,
      published: null,
      category: EVIL,
      readingMinutes: null,
      summary: EVIL,
      body: EVIL,
    },
  ],
});

describe('hostile text', () => {
  let get: Awaited<ReturnType<typeof aSite>>['get'];

  beforeAll(async () => {
    ({ get } = await aSite(library));
  });

  it.each([
    '/',
    '/episodes',
    '/episodes/21',
    '/episodes/21?order=time',
    `/episodes/21?t=${encodeURIComponent(EVIL)}`,
    '/episodes/20',
    '/episodes/0',
    '/changes',
    '/changes/1050001',
    '/versions',
    '/versions/2.212',
    '/areas',
    '/areas/billing',
    '/search?q=script',
    '/search',
    `/search?q=${encodeURIComponent(EVIL)}`,
    `/search?q=${encodeURIComponent('script "><img src=x onerror=alert(1)> area:"><script> `<b>`:x')}`,
    `/search?q=${encodeURIComponent('zzzz<svg/onload=alert(1)> script')}`,
    `/search?q=${encodeURIComponent('area:billing -kind:article episode:21')}`,
    '/subscribe',
    '/articles',
    '/articles/evil',
    `/${encodeURIComponent(EVIL)}`,
  ])('runs nothing at %s', async (address) => {
    const { status, text } = await get(address);
    expect([200, 404]).toContain(status);
    expect(dangersIn(text)).toEqual([]);
    expect(text).not.toContain('{{49}}');
  });
});
