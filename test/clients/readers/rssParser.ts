import RssParser from 'rss-parser';
import type { Reader } from '../support/reading.js';

/** The most used parser on npm. */
export const rssParser: Reader = {
  name: 'rss-parser',
  facts: ['date', 'fileUrl', 'fileType', 'fileBytes', 'duration', 'season', 'episode'],
  read: async (address) => {
    const { items } = await new RssParser().parseURL(address);
    return items.map((item) => {
      const itunes = (item.itunes ?? {}) as Record<string, string | undefined>;
      const length = item.enclosure?.length;
      return {
        guid: item.guid ?? (item.id as string | undefined),
        title: item.title,
        link: item.link,
        date: item.isoDate ?? null,
        fileUrl: item.enclosure?.url ?? null,
        fileType: item.enclosure?.type ?? null,
        // Typed as a number, given as text.
        fileBytes: length === undefined ? null : Number(String(length)),
        duration: numberIn(itunes.duration),
        season: numberIn(itunes.season),
        episode: numberIn(itunes.episode),
      };
    });
  },
};

function numberIn(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
