import { writeFileSync } from 'node:fs';
import type { Home } from '../support/home.js';
import { rows } from '../support/python.js';
import type { Reader } from '../support/reading.js';

interface Row {
  guid: string;
  title: string;
  url: string;
  enclosure_url: string | null;
  enclosure_type: string | null;
}

/** The reader of the terminal. It dates what has no date by the clock: dates are not compared. */
export const newsboat: Reader = {
  name: 'newsboat',
  facts: ['fileUrl', 'fileType'],
  read: async (address, home) => {
    await reload(address, home);
    const items = await rows<Row>(home, home.place('newsboat.db'), 'select * from rss_item');
    return items.map((row) => ({
      guid: row.guid,
      title: row.title,
      link: row.url,
      fileUrl: row.enclosure_url || null,
      fileType: row.enclosure_type || null,
    }));
  },
};

/** Has newsboat fetch a feed, as it does when it is opened and on its timer. */
export async function reload(address: string, home: Home): Promise<void> {
  writeFileSync(home.place('urls'), `${address}\n`);
  const files = ['-u', home.place('urls'), '-c', home.place('newsboat.db'), '-C', '/dev/null'];
  await home.run('newsboat', [...files, '-x', 'reload']);
}
