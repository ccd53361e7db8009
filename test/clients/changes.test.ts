import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EpisodeAnswer } from '../../src/api/shapes.js';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { feedsmithRss } from './readers/feedsmith.js';
import { gpodder } from './readers/gpodder.js';
import { newsboat } from './readers/newsboat.js';
import { feedparser, podcastparser } from './readers/pythonReaders.js';
import { rss2email } from './readers/rss2email.js';
import { rssParser } from './readers/rssParser.js';
import { sfeed } from './readers/sfeed.js';
import { apiEpisodes } from './support/api.js';
import { aHome, type Home } from './support/home.js';
import { python } from './support/python.js';
import { told, type Reader } from './support/reading.js';

const READERS: Reader[] = [
  ...[feedparser, podcastparser, newsboat, gpodder, rss2email, sfeed, rssParser, feedsmithRss],
];
const BY_NAME = READERS.map((reader) => [reader.name, reader] as const);

type Segment = EpisodeAnswer['segments'][number];

let server: RunningServer;
let segments: Segment[];
let home: Home;

beforeAll(async () => {
  server = await startServer();
  segments = (await apiEpisodes(server.address)).flatMap((episode) => episode.segments);
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});
beforeEach(() => {
  home = aHome();
});
afterEach(() => {
  home.remove();
});

const guidOf = ({ id }: Segment) => `urn:runbook:segment:${id}`;

describe('the feed of changes', () => {
  it.each(BY_NAME)('tells %s the segments of an area as the API has them', async (_, reader) => {
    const items = await reader.read(`${server.address}/changes.xml?area=billing`, home);
    const seen = segments
      .filter(({ areas }) => areas.includes('billing'))
      .map((segment) => ({ guid: guidOf(segment), title: segment.title, link: segment.url }));
    expect(seen.length).toBeGreaterThan(10);
    expect(told(items, [])).toEqual(told(seen, []));
  });

  it.each(BY_NAME)('is taken by %s for a version that is not out yet', async (_, reader) => {
    expect(await reader.read(`${server.address}/changes.xml?version=2.214`, home)).toEqual([]);
  });

  it('holds every segment once, on pages of its own', async () => {
    const address = `${server.address}/changes.xml`;
    const pages = await python<string[][]>(home, 'feedparser_pages.py', address);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().sort()).toEqual(segments.map(guidOf).sort());
  });
});
