import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { withLinkedFacts } from '../../../src/cli/importFeed/linkedFacts.js';
import type { SourcedItem } from '../../../src/cli/importFeed/loadFeed.js';
import { readFeed } from '../../../src/exchange/feed/readFeed.js';
import { anItem, anRss, servedFiles, type ServedFiles } from '../../support/feeds.js';
import { NOON } from '../../support/installation.js';

let host: ServedFiles | null = null;
let slow: Server | null = null;
afterEach(async () => {
  await host?.stop();
  host = null;
  slow?.closeAllConnections();
  slow?.close();
  slow = null;
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

  it('asks a host no more that failed three times in a row, besides what is under way', async () => {
    const { address, asked } = await served({});
    const items = Array.from({ length: 20 }, (_, i) =>
      anItem(`e${i}`, chaptersAt(`${address}/${i}.json`)),
    );
    const { problems } = await complete(itemsOf(...items));
    expect(asked.length).toBeLessThan(10);
    const ends = problems.filter(({ message }) => message.includes('is not asked again'));
    expect(ends).toHaveLength(1);
    expect(ends[0]?.message).toContain('failed 3 times and is not asked again');
    expect(problems).toHaveLength(asked.length + 1);
  });

  it('asks a few at a time, and gives the items in their order', async () => {
    let [open, most, waiting] = [0, 0, [] as (() => void)[]];
    const server = createServer((_, response) => {
      open += 1;
      most = Math.max(most, open);
      const answer = () => {
        open -= 1;
        response.setHeader('Content-Length', 5);
        response.end();
      };
      // The first waits for the sixth: one after the other, none would ever be answered.
      waiting.push(answer);
      if (waiting.length < 6) return;
      const answers = waiting;
      waiting = [];
      for (const each of answers) each();
    });
    slow = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const items = Array.from({ length: 6 }, (_, i) => {
      const url = `http://127.0.0.1:${port}/${i}.mp3`;
      return `<item><guid>${i}</guid><enclosure url="${url}" type="audio/mpeg"/></item>`;
    });
    const { items: read } = await complete(itemsOf(...items));
    expect(most).toBe(6);
    expect(read.map(({ guid }) => guid)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(read.every(({ enclosure }) => enclosure?.lengthBytes === 5)).toBe(true);
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
