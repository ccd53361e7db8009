import { afterEach, describe, expect, it } from '@jest/globals';
import { withLinkedFacts } from '../../../src/cli/importFeed/linkedFacts.js';
import type { SourcedItem } from '../../../src/cli/importFeed/loadFeed.js';
import { readFeed } from '../../../src/exchange/feed/readFeed.js';
import { anItem, anRss, servedFiles, type ServedFiles } from '../../support/feeds.js';
import { NOON } from '../../support/installation.js';

let host: ServedFiles | null = null;
afterEach(async () => {
  await host?.stop();
  host = null;
});

async function served(files: Record<string, string>): Promise<ServedFiles> {
  host = await servedFiles(files);
  return host;
}

function itemsOf(...items: string[]): SourcedItem[] {
  const outcome = readFeed(anRss(items), null);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.reading.items.map((item) => ({ ...item, file: 'feed.xml' }));
}

function complete(items: readonly SourcedItem[], now = () => NOON) {
  return withLinkedFacts(items, { allowPrivate: true, step: () => undefined, now });
}

const chaptersAt = (url: string) => `<podcast:chapters url="${url}"/>`;
const ONE_CHAPTER = JSON.stringify({ chapters: [{ startTime: 0, title: 'Welcome' }] });

describe('withLinkedFacts', () => {
  it('fetches chapters that stand in a file', async () => {
    const { address } = await served({ '/a.json': ONE_CHAPTER });
    const { items, problems } = await complete(
      itemsOf(anItem('a', chaptersAt(`${address}/a.json`))),
    );
    expect(items[0]?.chapters).toEqual([{ start: 0, end: null, title: 'Welcome', url: null }]);
    expect(problems).toEqual([]);
  });

  it('asks for no chapters where the feed holds them', async () => {
    const { address, asked } = await served({ '/a.json': ONE_CHAPTER });
    const own = '<psc:chapters><psc:chapter start="0:00" title="Own"/></psc:chapters>';
    const { items } = await complete(
      itemsOf(anItem('a', `${own}${chaptersAt(`${address}/a.json`)}`)),
    );
    expect(items[0]?.chapters).toMatchObject([{ title: 'Own' }]);
    expect(asked).toEqual([]);
  });

  it('asks for the length of a file that the feed does not state', async () => {
    const { address } = await served({ '/a.mp3': 'sound' });
    const enclosure = `<enclosure url="${address}/a.mp3" length="0" type="audio/mpeg"/>`;
    const { items } = await complete(itemsOf(`<item><guid>a</guid>${enclosure}</item>`));
    expect(items[0]?.enclosure?.lengthBytes).toBe(5);
  });

  it('goes on without what cannot be had, and says whose it is', async () => {
    const { address } = await served({ '/b.json': 'no chapters' });
    const { items, problems } = await complete(
      itemsOf(
        anItem('a', chaptersAt(`${address}/gone.json`)),
        anItem('b', chaptersAt(`${address}/b.json`)),
      ),
    );
    expect(items.map(({ chapters }) => chapters)).toEqual([[], []]);
    expect(problems).toEqual([
      expect.objectContaining({ file: 'feed.xml', line: 7, severity: 'warning' }),
      expect.objectContaining({
        message: `${address}/b.json is no file of JSON chapters. “b” comes without its chapters.`,
      }),
    ]);
  });

  it('asks a host no more that failed three times in a row', async () => {
    const { address, asked } = await served({});
    const items = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      anItem(name, chaptersAt(`${address}/${name}.json`)),
    );
    const { problems } = await complete(itemsOf(...items));
    expect(asked).toEqual(['/a.json', '/b.json', '/c.json']);
    expect(problems.at(-1)?.message).toContain('failed 3 times and is not asked again');
  });

  it('asks nobody any more when all of it took too long, and says so once', async () => {
    const { address, asked } = await served({ '/a.json': ONE_CHAPTER, '/b.json': ONE_CHAPTER });
    let minutes = -15;
    const items = ['a', 'b', 'c'].map((name) =>
      anItem(name, chaptersAt(`${address}/${name}.json`)),
    );
    const { items: read, problems } = await complete(
      itemsOf(...items),
      () => NOON + 60_000 * (minutes += 15),
    );
    expect(asked).toEqual(['/a.json']);
    expect(read.map(({ chapters }) => chapters.length)).toEqual([1, 0, 0]);
    expect(problems).toMatchObject([{ severity: 'warning' }]);
    expect(problems[0]?.message).toContain('took more than 20 minutes');
  });
});
