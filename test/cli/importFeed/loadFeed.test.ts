import { afterEach, describe, expect, it } from '@jest/globals';
import { loadFeed } from '../../../src/cli/importFeed/loadFeed.js';
import { anItem, anRss, servedFiles, type ServedFiles } from '../../support/feeds.js';
import { anInstallation, NOON } from '../../support/installation.js';

let host: ServedFiles | null = null;
afterEach(async () => {
  await host?.stop();
  host = null;
});

async function served(files: Record<string, string>): Promise<ServedFiles> {
  host = await servedFiles(files);
  return host;
}

interface Given {
  allowPrivate?: boolean;
  folder?: string;
  stdin?: string;
  now?: () => number;
}

function load(name: string, { allowPrivate = true, folder = '/', stdin = '', now }: Given = {}) {
  const io = {
    env: {},
    cwd: folder,
    userFolder: folder,
    stdin: (async function* () {
      yield await Promise.resolve(stdin);
    })(),
    stdout: { write: () => true },
    stderr: { write: () => true },
    now: () => NOON,
    random: () => 0.5,
  };
  return loadFeed(name, io, { allowPrivate, step: () => undefined, now: now ?? io.now });
}

async function feedOf(...args: Parameters<typeof load>) {
  const loaded = await load(...args);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.feed;
}

async function refusalOf(...args: Parameters<typeof load>) {
  const loaded = await load(...args);
  if (loaded.ok) throw new Error('It was loaded.');
  return loaded.problem;
}

const next = (page: string) => `<atom:link rel="next" href="${page}"/>`;

describe('loadFeed', () => {
  it('follows pages to the oldest, each once, and tells where each item stands', async () => {
    const { address, asked } = await served({
      '/feed': anRss([anItem('c')], next('{address}/feed?page=2')),
      '/feed?page=2': anRss([anItem('b')], next('?page=3')),
      '/feed?page=3': anRss([anItem('a')], next('?page=2')),
    });
    const { items, problems } = await feedOf(`${address}/feed`);
    expect(items.map(({ guid, file }) => [guid, file])).toEqual([
      ['c', `${address}/feed`],
      ['b', `${address}/feed?page=2`],
      ['a', `${address}/feed?page=3`],
    ]);
    expect(asked).toEqual(['/feed', '/feed?page=2', '/feed?page=3']);
    expect(problems).toEqual([]);
  });

  it('refuses a feed of which a page is missing, rather than take it for all of it', async () => {
    const { address } = await served({ '/feed': anRss([anItem('a')], next('/gone')) });
    const problem = await refusalOf(`${address}/feed`);
    expect(problem).toMatchObject({ file: `${address}/gone`, severity: 'error' });
    expect(problem.message).toContain('episodes would be missing');
  });

  it('goes without a missing page where the feed is a file, and says so', async () => {
    const { address } = await served({});
    const { folder, write } = await anInstallation();
    await write('feed.xml', anRss([anItem('a')], next(`${address}/gone`)));
    const { items, problems } = await feedOf('feed.xml', { folder });
    expect(items.map(({ guid }) => guid)).toEqual(['a']);
    expect(problems).toMatchObject([{ file: 'feed.xml', severity: 'warning' }]);
    expect(problems[0]?.message).toContain('The episodes on this page are not imported.');
  });

  it('refuses pages that are larger together than those of any show', async () => {
    const padding = ' '.repeat(18 * 1024 * 1024);
    const page = (n: number) => `${anRss([anItem(`e${n}`)], next(`/page${n + 1}`))}${padding}`;
    const { address, asked } = await served({
      '/page1': page(1),
      '/page2': page(2),
      '/page3': page(3),
      '/page4': page(4),
    });
    const problem = await refusalOf(`${address}/page1`);
    expect(problem).toEqual({
      file: `${address}/page4`,
      line: null,
      severity: 'error',
      message: 'The pages of this feed are larger than 50 MB together: is it the feed of one show?',
    });
    expect(asked).toEqual(['/page1', '/page2', '/page3']);
  });

  it('refuses pages that take longer together than those of any show', async () => {
    const page = (n: number) => anRss([anItem(`e${n}`)], next(`/page${n + 1}`));
    const { address, asked } = await served({ '/page1': page(1), '/page2': page(2) });
    let minutes = 0;
    const now = () => NOON + 60_000 * (minutes += 4) - 240_000;
    const problem = await refusalOf(`${address}/page1`, { now });
    expect(problem.message).toContain('took more than 5 minutes');
    expect(asked).toEqual(['/page1', '/page2']);
  });

  it('asks no machine of this network, unless it may', async () => {
    const { address, asked } = await served({ '/feed': anRss([anItem('a')]) });
    const { message } = await refusalOf(`${address}/feed`, { allowPrivate: false });
    expect(message).toContain('not on the public internet');
    expect(asked).toEqual([]);
  });

  it('says so when an address answers 404', async () => {
    const { address } = await served({});
    expect((await refusalOf(`${address}/feed`)).message).toContain('404');
  });

  it('reads the addresses that podcast apps hand around', async () => {
    const { address } = await served({ '/feed': anRss([anItem('a')]) });
    expect((await feedOf(`feed:${address}/feed`)).address).toBe(`${address}/feed`);
  });

  it('knows the address of a feed on standard input by what the feed says', async () => {
    const stdin = anRss([anItem('a')], '<atom:link rel="self" href="https://rounding.example/f"/>');
    expect(await feedOf('-', { stdin })).toMatchObject({
      name: '-',
      address: 'https://rounding.example/f',
    });
  });

  it('tells once, not of each page, what has no place here', async () => {
    const page = (n: number) =>
      anRss(
        [anItem(`e${n}`, '<itunes:image href="https://rounding.example/a.png"/>')],
        n < 2 ? '<atom:link rel="next" href="/page2"/>' : '',
      );
    const { address } = await served({ '/page1': page(1), '/page2': page(2) });
    const { items, problems } = await feedOf(`${address}/page1`);
    expect(items).toHaveLength(2);
    expect(problems).toMatchObject([{ severity: 'notice', file: `${address}/page1` }]);
  });

  it('tells of a feed that has moved', async () => {
    const moved = '<itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>';
    const { problems } = await feedOf('-', { stdin: anRss([anItem('a')], moved) });
    expect(problems).toMatchObject([{ severity: 'notice' }]);
    expect(problems[0]?.message).toContain('has moved to https://new.example/feed');
  });
});
