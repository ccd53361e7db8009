import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { feedsmithAtom, feedsmithJson, feedsmithRss } from './readers/feedsmith.js';
import { gpodder } from './readers/gpodder.js';
import { newsboat } from './readers/newsboat.js';
import { partytime } from './readers/partytime.js';
import { feedparser, podcastparser } from './readers/pythonReaders.js';
import { rss2email } from './readers/rss2email.js';
import { rssParser } from './readers/rssParser.js';
import { sfeed } from './readers/sfeed.js';
import { apiEpisodes, expectedItem } from './support/api.js';
import { aHome } from './support/home.js';
import { startShow } from './support/installations.js';
import { ODD_ZONE, oddShow } from './support/oddShow.js';
import { told, type ReadItem, type Reader, type ToldItem } from './support/reading.js';

/** The same client, which finds less in Atom: it has no words for what podcasts add. */
const inAtom = (reader: Reader, facts: Reader['facts'], datesByChange?: true): Reader => ({
  ...reader,
  facts,
  ...(datesByChange && { datesByChange }),
});

const FILE = ['fileUrl', 'fileType', 'fileBytes'] as const;
const FEEDS: { form: string; path: string; readers: Reader[] }[] = [
  {
    form: 'RSS',
    path: '/feed.xml',
    readers: [
      ...[feedparser, podcastparser, newsboat, gpodder, rss2email, sfeed, rssParser],
      ...[partytime, feedsmithRss],
    ],
  },
  {
    form: 'Atom',
    path: '/atom.xml',
    readers: [
      inAtom(feedparser, [...FILE, 'date', 'chapters']),
      inAtom(podcastparser, [...FILE, 'date', 'chapters'], true),
      inAtom(gpodder, [...FILE, 'date', 'chapters'], true),
      inAtom(sfeed, ['date', 'fileUrl'], true),
      inAtom(rssParser, ['date'], true),
      ...[newsboat, rss2email, feedsmithAtom],
    ],
  },
  { form: 'JSON Feed', path: '/feed.json', readers: [feedsmithJson] },
];
const CASES = FEEDS.flatMap(({ form, path, readers }) =>
  readers.map((reader) => [form, reader.name, path, reader] as const),
);

interface Installation {
  server: RunningServer;
  expected: ReadItem[];
}

async function installed(server: RunningServer, timeZone?: string): Promise<Installation> {
  const episodes = await apiEpisodes(server.address);
  const expected = await Promise.all(episodes.map((one) => expectedItem(one, timeZone)));
  return { server, expected };
}

/** What a client reads, and what it should. */
async function readWith(reader: Reader, { server, expected }: Installation, path: string) {
  const home = aHome();
  const items = await reader.read(`${server.address}${path}`, home);
  home.remove();
  const seen = expected
    .filter(({ fileUrl }) => reader !== partytime || fileUrl !== null)
    .map((item) => ({ ...item, date: item.date ?? (reader.datesByChange ? item.updated : null) }));
  return { read: told(items, reader.facts), seen: told(seen, reader.facts) };
}

describe('the feeds of the series', () => {
  let series: Installation;
  beforeAll(async () => {
    series = await installed(await startServer());
  });
  afterAll(async () => {
    expect(await series.server.stop()).toBe(0);
  });

  it.each(CASES)('tell in %s to %s what the API tells', async (_form, _name, path, reader) => {
    const { read, seen } = await readWith(reader, series, path);
    expect(read).toEqual(seen);
  });
});

describe('the feeds of a show with all that is rare', () => {
  let odd: Installation;
  beforeAll(async () => {
    odd = await installed(await startShow(oddShow), ODD_ZONE);
  });
  afterAll(async () => {
    expect(await odd.server.stop()).toBe(0);
  });

  it('hold what is published, by guids of its own and of the host before', () => {
    expect(odd.expected.map(({ guid, date }) => [guid, date])).toEqual([
      ['urn:runbook:episode:5', '2026-01-31T11:00:00.000Z'],
      ['https://old.example/?p=4&x=ü', '2026-01-15T04:00:00.000Z'],
      ['urn:runbook:episode:3', null],
      ['urn:runbook:episode:1', '2026-01-30T11:00:00.000Z'],
    ]);
  });

  it.each(CASES)('tell in %s to %s what the API tells', async (_form, _name, path, reader) => {
    const { read, seen } = await readWith(reader, odd, path);
    const comparable = (item: ToldItem) =>
      reader.takesTitlesForMarkup && /[<&]/.test(item.title ?? '')
        ? { ...item, title: 'a title that it has unescaped twice' }
        : item;
    expect(read.map(comparable)).toEqual(seen.map(comparable));
  });
});
