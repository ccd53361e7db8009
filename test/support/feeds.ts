import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Feeds as hosts write them, made up for the tests. */

const ROOT =
  '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:psc="http://podlove.org/simple-chapters" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">';

/** An RSS feed of these items, with what else its channel holds. */
export function anRss(items: readonly string[], channel = ''): string {
  const head = `<title>Rounding Weekly</title>\n<link>https://rounding.example/</link>\n${channel}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${ROOT}\n<channel>\n${head}\n${items.join('\n')}\n</channel>\n</rss>\n`;
}

/** An item with a guid and a file of that name, and what else it holds. */
export function anItem(name: string, inner = ''): string {
  return [
    '<item>',
    inner.includes('<title') ? '' : `<title>${name}</title>`,
    `<guid isPermaLink="false">${name}</guid>`,
    `<enclosure url="https://files.example/${name}.mp3" length="1234" type="audio/mpeg"/>`,
    inner,
    '</item>',
  ].join('\n');
}

export interface ServedFiles {
  /** Without a slash at the end. */
  address: string;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  stop: () => Promise<void>;
}

/**
 * A host on this machine.
 * @param files by path; what is not among them is a 404. `{address}` in a text becomes its address
 */
export async function servedFiles(files: Record<string, string>): Promise<ServedFiles> {
  const asked: string[] = [];
  let address = '';
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const text = files[path];
    response.statusCode = text === undefined ? 404 : 200;
    response.end((text ?? 'nothing').replaceAll('{address}', address));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { address, asked, stop };
}
