import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { readConfig } from '../../../src/config.js';
import { readChaptersFile } from '../../../src/exchange/feed/chapterList.js';
import type { FeedItem } from '../../../src/exchange/feed/feedReading.js';
import { readFeed } from '../../../src/exchange/feed/readFeed.js';
import { serve, type Running } from '../../../src/serving/serve.js';
import { anRss } from '../../support/feeds.js';
import { anInstallation, NOON, type TestInstallation } from '../../support/installation.js';

/** The series as it is served from its seeds, and a companion that takes it over from the feed alone. */

const SEEDS = path.resolve(import.meta.dirname, '../../../seeds');
const started: Running[] = [];

async function served(
  { env }: TestInstallation,
  over: Record<string, string> = {},
): Promise<string> {
  const reading = readConfig({ ...env, PORT: '0', ...over }, '/');
  if (!reading.ok) throw new Error(reading.message);
  const surroundings = { now: () => NOON, random: () => Math.random() };
  const start = await serve(reading.config, surroundings, (message) => {
    throw new Error(message);
  });
  if (!start.ok) throw new Error(start.message);
  started.push(start.running);
  return `http://localhost:${start.running.port}`;
}

async function itemsAt(address: string): Promise<FeedItem[]> {
  const outcome = readFeed(
    await (await fetch(`${address}/feed.xml`)).text(),
    `${address}/feed.xml`,
  );
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.reading.items;
}

async function chaptersOf({ chaptersUrl }: FeedItem) {
  if (chaptersUrl === null) return [];
  const chapters = readChaptersFile(await (await fetch(chaptersUrl)).text(), chaptersUrl) ?? [];
  return chapters.map(({ start, title }) => [start, title]);
}

let before: FeedItem[] = [];
let after: FeedItem[] = [];
let ran = { code: -1, out: '', err: '' };
let companion: TestInstallation;
let address = '';

beforeAll(async () => {
  address = await served(await anInstallation(), { SEEDS_DIR: SEEDS });
  before = await itemsAt(address);
  companion = await anInstallation();
  ran = await companion.run('import', '--allow-private', '--feed', `${address}/feed.xml`);
  after = await itemsAt(await served(companion));
});
afterAll(async () => {
  for (const running of started) await running.stop();
});

describe('the feed of a companion, imported into an empty one', () => {
  it('is taken over without a word but that on the show', () => {
    expect(ran.code).toBe(0);
    expect(ran.err.trim().split('\n')).toEqual([
      expect.stringContaining('The show had none of these, and takes them from the feed: title'),
    ]);
  });

  it('shows subscribers the same episodes', () => {
    const shown = (item: FeedItem) => {
      const { guid, title, number, season, type, published, duration, people } = item;
      const { enclosure, videoUrl, transcript } = item;
      const own = { guid, title, number, season, type, published, duration, people };
      return { ...own, enclosure, videoUrl, transcript };
    };
    expect(before.length).toBeGreaterThan(7);
    expect(after.map(shown)).toEqual(before.map(shown));
  });

  it('has the same chapters', async () => {
    const [first, second] = [
      await Promise.all(before.map(chaptersOf)),
      await Promise.all(after.map(chaptersOf)),
    ];
    expect(first.flat().length).toBeGreaterThan(8);
    expect(second).toEqual(first);
  });

  it('has the same segments, under the same addresses', async () => {
    const segments = (items: readonly FeedItem[]) =>
      items.map(({ notes }) => notes?.text.match(/#s-[a-z0-9]+/g) ?? []);
    expect(segments(before).flat().length).toBeGreaterThan(100);
    expect(segments(after)).toEqual(segments(before));
    const { out } = await companion.run('export', '18');
    expect(out).toContain(
      '### Ticket details refresh by themselves | v2.212, #1003085 | 25:29 {#s-5fw97d .highlight}',
    );
  });

  it('changes nothing when it is imported again', async () => {
    const again = await companion.run('import', '--allow-private', '--feed', `${address}/feed.xml`);
    expect(again.out).toContain(`${before.length} episodes; nothing changed.`);
  });

  it('says the same as Atom and as JSON Feed', async () => {
    for (const form of ['atom.xml', 'feed.json']) {
      const other = await anInstallation();
      const { code, out } = await other.run(
        'import',
        '--allow-private',
        '--feed',
        `${address}/${form}`,
      );
      expect({ form, code }).toEqual({ form, code: 0 });
      expect(out).toContain(`The feed: ${before.length} episodes; ${before.length} new`);
      expect((await other.run('export', '16')).out).toContain('{#s-vj2jh7 .highlight');
    }
  });
});

describe('guids with inner spaces', () => {
  const GUIDS = ['a  b', 'a\u00a0b', 'a \u2003 b'];
  const item = (guid: string, i: number) =>
    `<item><title>E${i}</title><guid isPermaLink="false">${guid}</guid><itunes:episode>${i + 1}</itunes:episode><enclosure url="https://files.example/${i}.mp3" length="9" type="audio/mpeg"/></item>`;

  it.each(['feed.xml', 'feed.json'])('come back the same in %s', async (form) => {
    const installation = await anInstallation();
    await installation.write('feed.xml', anRss(GUIDS.map(item)));
    const { code } = await installation.run('import', '--feed', 'feed.xml');
    expect(code).toBe(0);
    const ours = `${await served(installation)}/${form}`;
    const outcome = readFeed(await (await fetch(ours)).text(), ours);
    const guids = outcome.ok ? outcome.reading.items.map(({ guid }) => guid) : [];
    expect([...guids].sort()).toEqual([...GUIDS].sort());
  });

  it('are still those of the same episodes when they are imported again', async () => {
    const installation = await anInstallation();
    await installation.write('feed.xml', anRss(GUIDS.map(item)));
    await installation.run('import', '--feed', 'feed.xml');
    const { out } = await installation.run('import', '--feed', 'feed.xml');
    expect(out).toContain('3 episodes; nothing changed.');
  });
});
