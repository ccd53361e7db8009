import { describe, expect, it } from '@jest/globals';
import { atomDocument } from '../../src/feeds/atom.js';
import type { FeedInput } from '../../src/feeds/feedModel.js';
import { jsonFeedDocument } from '../../src/feeds/jsonFeed.js';
import { rssDocument } from '../../src/feeds/rss.js';
import { createLibrary } from '../../src/library/createLibrary.js';
import { anEpisode, aSegment, aShow } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { xmlTextsAt } from '../support/xml.js';

const baseUrl = 'https://runbook.example';
const input: FeedInput = { show: aShow(), episodes: [anEntry()], baseUrl };

const guidsOf = {
  rss: (body: string) => xmlTextsAt(body, '//item/guid'),
  atom: (body: string) => xmlTextsAt(body, '//atom:entry/atom:id'),
  json: (body: string) =>
    (JSON.parse(body) as { items: { id: string }[] }).items.map(({ id }) => id),
};
const forms = [
  ['rss', rssDocument],
  ['atom', atomDocument],
  ['json', jsonFeedDocument],
] as const;

function pagesOf(form: (typeof forms)[number], over: Partial<FeedInput>): string[] {
  const [, write] = form;
  const pages: string[] = [];
  for (let page = 1; ; page += 1) {
    const document = write({ ...input, ...over }, page);
    if (document === null) return pages;
    pages.push(document.body);
  }
}

describe.each(forms)('the feed as %s', (...form) => {
  const [name, write] = form;
  const guids = guidsOf[name];

  it('is one page of nothing without episodes, and has no other', () => {
    const empty = { ...input, episodes: [] };
    expect(guids(write(empty, 1)?.body ?? '')).toEqual([]);
    for (const page of [0, 2, -1, 1.5, NaN, Infinity]) expect(write(empty, page)).toBeNull();
  });

  it('has pages of at most 100 episodes, the highest number first', () => {
    const episodes = Array.from({ length: 250 }, (_, i) => anEntry({ number: i }));
    const pages = pagesOf(form, { episodes });
    expect(pages.map((body) => guids(body).length)).toEqual([100, 100, 50]);
    expect(pages.flatMap(guids)).toEqual(episodes.map((_, i) => `urn:runbook:episode:${249 - i}`));
  });

  it('has the newest on its first page, whatever numbers old ones got by an import', () => {
    const apart = Array.from({ length: 120 }, (_, i) =>
      anEntry({ number: 9001 + i, published: '2020-01-01' }),
    );
    const [first = ''] = pagesOf(form, {
      episodes: [anEntry({ number: 18, published: '2026-03-31' }), ...apart],
    });
    expect(guids(first)[0]).toBe('urn:runbook:episode:18');
  });

  it('has pages of at most 250 kB, the same in every form', () => {
    const notes = 'A <b>line</b> & “another” \\ with **words**.\n\n- one\n- two\n'.repeat(40);
    const episodes = Array.from({ length: 30 }, (_, i) =>
      anEntry({
        number: i,
        segments: [1, 2, 3, 4, 5].map((n) => aSegment({ id: `${i}s${n}`, notes })),
      }),
    );
    const pages = pagesOf(form, { episodes });
    expect(pages.length).toBeGreaterThan(1);
    for (const body of pages) {
      expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(250_000);
    }
    const rss = pagesOf(forms[0], { episodes }).map(guidsOf.rss);
    expect(pages.map(guids)).toEqual(rss);
  });

  it('keeps to 250 kB even where Markdown grows beyond every estimate', () => {
    const notes = `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|b\n'.repeat(60)}`;
    const episodes = [1, 2, 3].map((number) =>
      anEntry({ number, segments: [aSegment({ id: `s${number}`, notes })] }),
    );
    const [first = '', ...others] = pagesOf(form, { episodes });
    expect(others).toEqual([]);
    expect(guids(first)).toHaveLength(3);
    expect(new TextEncoder().encode(first).length).toBeLessThanOrEqual(250_000);
    expect(first).toContain('Read the notes');
  });

  it('gives an episode that is larger than a page one of its own, whole', () => {
    const segments = Array.from({ length: 300 }, (_, i) =>
      aSegment({ id: `x${i}`, notes: 'word '.repeat(300) }),
    );
    const pages = pagesOf(form, {
      episodes: [anEntry({ number: 3 }), anEntry({ number: 2, segments }), anEntry({ number: 1 })],
    });
    expect(pages.map((body) => guids(body).length)).toEqual([1, 1, 1]);
    expect(pages[1]).not.toContain('Read the notes');
  });

  it('names hubs on the newest page only', () => {
    const episodes = Array.from({ length: 101 }, (_, i) => anEntry({ number: i }));
    const pages = pagesOf(form, { episodes, hubs: ['https://hub.example/'] });
    expect(pages.map((body) => body.includes('hub.example'))).toEqual([true, false]);
  });

  it('is written once until something that it is made of changes', () => {
    const files = new Map([['/media/a.mp3', 1]]);
    const known = { ...input, files, hubs: ['https://hub.example/'] };
    const first = write(known, 1);
    const again = { ...known, files: new Map(files), hubs: [...known.hubs] };
    expect(write(again, 1)).toBe(first);
    files.set('/media/a.mp3', 2);
    expect(write(known, 1)).not.toBe(first);
  });

  it.each<[string, Partial<FeedInput>]>([
    ['the show', { show: aShow() }],
    ['the list of episodes', { episodes: [...input.episodes] }],
    ['the address', { baseUrl: 'https://other.example' }],
    ['the date of the show', { showUpdatedAt: '2026-04-02T00:00:00Z' }],
    ['the artwork', { builtInArtwork: '/artwork.png' }],
    ['what lies under /media/', { files: new Map([['/media/a.mp3', null]]) }],
    ['the hubs', { hubs: ['https://hub.example/'] }],
  ])('is written anew when %s is another', (_, over) => {
    expect(write({ ...input, ...over }, 1)).not.toBe(write(input, 1));
  });

  it('shows what was saved, taken back and renamed in a library', () => {
    const savedAt = '2026-04-01T10:00:00.000Z';
    const saved = (title: string) => ({
      name: 'episodes/21',
      after: { name: 'episodes/21', value: anEpisode({ title }), savedAt },
    });
    const library = createLibrary([], 0);
    const feed = () =>
      write({ show: library.show(), episodes: library.episodes(), baseUrl }, 1)?.body;
    library.apply([saved('Before')], 0);
    expect(feed()).toContain('Before');
    library.apply([saved('After')], 0);
    expect(feed()).toContain('After');
    const show = { name: 'show', value: aShow({ title: 'Renamed' }), savedAt };
    library.apply([{ name: 'show', after: show }], 0);
    expect(feed()).toContain('Renamed');
    library.apply([{ name: 'episodes/21', after: null }], 0);
    expect(feed()).not.toContain('After');
  });
});
