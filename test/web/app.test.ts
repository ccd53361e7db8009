import { beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { aLibrary } from '../support/aLibrary.js';
import { aSite, BASE_URL } from '../support/aSite.js';

let get: Awaited<ReturnType<typeof aSite>>['get'];

beforeAll(async () => {
  ({ get } = await aSite());
});

const PAGES: [string, string[]][] = [
  [
    '/',
    ['Rounding, at last', 'All about <strong>rounding</strong>', 'Off by default', 'A short tour'],
  ],
  ['/episodes', ['href="/episodes/21"', 'href="/episodes/20"', '31 March 2026']],
  [
    '/episodes/21',
    [
      'id="s-k3f9"',
      'href="/episodes/21?t=25:29#s-k3f9"',
      'href="/changes/1050001"',
      'href="/versions/2.212"',
      'href="/areas/billing"',
      'https://www.youtube.com/watch?v=abc&amp;t=1529s',
      'Highlight',
      '<strong class="caution-word">Caution</strong>',
      'These notes do not cover all of the episode',
      '<time class="date" datetime="2026-03-31">31 March 2026</time>',
      'First published at <a href="https://notes.example/21"',
      '?order=time',
      'with Mendy',
    ],
  ],
  [
    '/episodes/20',
    ['Tickets on hold can be filtered.', 'There is no recording of this episode here'],
  ],
  [
    '/episodes/0',
    [
      '<audio class="plain" controls preload="none" src="/media/tour.mp3"',
      'data-play="file"',
      'data-seek="12"',
      'Welcome to the tour.',
      '/episodes/0/transcript.srt',
    ],
  ],
  ['/changes', ['#1050001', '#1060000', 'Episode 21 (2×)', 'Not discussed yet']],
  ['/changes?version=2.212&area=billing', ['#1050001']],
  [
    '/changes/1050001',
    [
      'Discussed 2 times, in episode 21.',
      'href="/episodes/21?t=25:29#s-k3f9"',
      'href="/episodes/21#s-m4p2"',
      'Each line is rounded.',
      'href="https://tracker.example/"',
      'data-copy="1050001"',
      'released <time',
    ],
  ],
  ['/changes/1060000', ['Not discussed yet', 'href="/changes.xml?change=1060000"']],
  ['/versions', ['v2.212', 'v2.210']],
  [
    '/versions/2.212',
    [
      'Invoices can round per line',
      'Never discussed',
      'Version not stated: the episode covers 2.210 and 2.212.',
    ],
  ],
  ['/versions/2.210', ['Tickets on hold can be filtered.', 'AI sums up tickets.']],
  ['/areas', ['Billing', 'SLAs', 'nothing yet']],
  ['/areas/ai', ['AI sums up tickets.']],
  ['/areas/slas', ['No segment is on this area yet']],
  ['/search', ['Type a change ID']],
  ['/search?q=rounding', ['Results for “rounding”', 'Rounding, at last']],
  ['/search?q=zzzz', ['Nothing was found', 'href="/areas/billing"']],
  ['/search?q=7654321', ['No episode has discussed #7654321', 'data-copy="7654321"']],
  ['/subscribe', [`value="${BASE_URL}/feed.xml"`, '1 of the 3 here']],
  ['/articles', ['href="/articles/msp-business-model"']],
  [
    '/articles/msp-business-model',
    ['An hour saved', 'by Mendy Green', '9 June 2021', '20 min read'],
  ],
];

describe('a page', () => {
  it.each(PAGES)('%s shows what it is for', async (address, texts) => {
    const { status, text, type } = await get(address);
    expect([status, type]).toEqual([200, 'text/html']);
    for (const expected of texts) expect(text).toContain(expected);
  });

  it.each(PAGES)('%s has one h1, a title, a description and no level left out', async (address) => {
    const { text } = await get(address);
    const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
    expect(text).toMatch(/<title>[^<]+<\/title>/);
    expect(text).toMatch(/<meta name="description" content="[^"]+">/);
  });

  it.each(PAGES)('%s has nothing inline and no id twice', async (address) => {
    const { text } = await get(address);
    expect(text).not.toMatch(
      /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\s(?:src=|type="application\/(?:ld\+)?json"))/i,
    );
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has its one address without a moment, and names feed and search', async () => {
    const { text } = await get('/episodes/21?t=25:29&utm_source=x');
    expect(text).toContain(`<link rel="canonical" href="${BASE_URL}/episodes/21">`);
    expect(text).toContain('<link rel="alternate" type="application/rss+xml"');
    expect(text).toContain('<link rel="search" type="application/opensearchdescription+xml"');
  });

  it('marks the segment of a moment', async () => {
    const { text } = await get('/episodes/21?t=1529');
    expect(text).toMatch(/<li class="segment[^"]* is-marked[^"]*" id="s-k3f9" aria-current="true"/);
  });

  it('answers a moment that is none with one line and the page', async () => {
    const { status, text } = await get('/episodes/21?t=99:99');
    expect(status).toBe(200);
    expect(text).toContain('“99:99” is not a time');
    expect(text).toContain('id="s-k3f9"');
  });

  it('answers HEAD like GET, without a body', async () => {
    const { app } = await aSite();
    const { status, headers, text } = await request(app).head('/episodes/21');
    expect([status, headers['content-type'], text]).toEqual([
      200,
      'text/html; charset=utf-8',
      undefined,
    ]);
    expect(headers.etag).toBeDefined();
  });
});

describe('an address in another form', () => {
  it.each([
    ['/versions/2.21', 301, '/versions/2.210'],
    ['/versions/v2.210', 301, '/versions/2.210'],
    ['/versions/v2.21', 301, '/versions/2.210'],
    ['/changes/%231050001', 301, '/changes/1050001'],
    ['/search?q=1050001', 302, '/changes/1050001'],
    ['/search?q=%231050001', 302, '/changes/1050001'],
    ['/search?q=v2.21', 302, '/versions/2.210'],
  ])('%s leads (%d) to %s', async (address, status, place) => {
    const answer = await get(address);
    expect([answer.status, answer.headers.location]).toEqual([status, place]);
  });
});

describe('a library without anything', () => {
  it.each(['/', '/episodes'])('says at %s how to fill it', async (address) => {
    const bare = await aSite(aLibrary({}));
    const { status, text } = await bare.get(address);
    expect(status).toBe(200);
    expect(text).toContain('npm run -s runbook -- import');
  });

  it.each([
    '/changes',
    '/versions',
    '/areas',
    '/articles',
    '/search?q=x',
    '/subscribe',
    '/feed.xml',
  ])('still has %s', async (address) => {
    const bare = await aSite(aLibrary({}));
    expect((await bare.get(address)).status).toBe(200);
  });
});
