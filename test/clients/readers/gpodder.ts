import { rows } from '../support/python.js';
import type { ReadItem, Reader, ToldItem } from '../support/reading.js';

interface Row {
  guid: string;
  title: string;
  link: string;
  url: string;
  published: number;
  file_size: number;
  mime_type: string;
  total_time: number;
  chapters: string | null;
}

/** gPodder by its command line. It keeps an episode without a file, and cannot play it. */
export const gpodder: Reader = {
  name: 'gPodder',
  facts: ['fileUrl', 'fileType', 'fileBytes', 'date', 'duration', 'chapters'],
  read: async (address, home) => {
    await home.run('gpo', ['subscribe', address]);
    await home.run('gpo', ['update']);
    const database = home.place('gPodder', 'Database');
    return (await rows<Row>(home, database, 'select * from episode')).map(readRow);
  },
};

function readRow(row: Row): ToldItem {
  const hasFile = row.url !== '';
  return {
    guid: row.guid,
    title: row.title,
    link: row.link,
    date: row.published > 0 ? new Date(row.published * 1000).toISOString() : null,
    fileUrl: hasFile ? row.url : null,
    fileType: hasFile ? row.mime_type : null,
    fileBytes: hasFile ? row.file_size : null,
    duration: row.total_time > 0 ? row.total_time : null,
    chapters: row.chapters === null ? [] : chaptersIn(row.chapters),
  };
}

function chaptersIn(text: string): ReadItem['chapters'] {
  const chapters = JSON.parse(text) as ReadItem['chapters'];
  return chapters.map(({ start, title }) => ({ start, title }));
}
