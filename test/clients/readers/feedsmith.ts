import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { ReadItem, Reader, ToldItem } from '../support/reading.js';

const rssItems = (text: string) => parseRssFeed(text).items ?? [];
const atomEntries = (text: string) => parseAtomFeed(text).entries ?? [];
const jsonItems = (text: string) => parseJsonFeed(text).items ?? [];

const textAt = async (address: string) => (await fetch(address)).text();

/** feedsmith, strict about what each namespace says. */
export const feedsmithRss: Reader = {
  name: 'feedsmith',
  facts: [
    ...(['date', 'fileUrl', 'fileType', 'fileBytes', 'duration', 'season', 'episode'] as const),
    ...(['people', 'chaptersUrl', 'chapters', 'transcripts'] as const),
  ],
  read: async (address) => rssItems(await textAt(address)).map(readRssItem),
};

export const feedsmithAtom: Reader = {
  name: 'feedsmith',
  facts: ['date', 'fileUrl', 'fileType', 'fileBytes', 'chapters'],
  read: async (address) => atomEntries(await textAt(address)).map(readEntry),
};

export const feedsmithJson: Reader = {
  name: 'feedsmith',
  facts: ['date', 'fileUrl', 'fileType', 'fileBytes', 'duration'],
  read: async (address) => jsonItems(await textAt(address)).map(readJsonItem),
};

type RssItem = ReturnType<typeof rssItems>[number];
type AtomEntry = ReturnType<typeof atomEntries>[number];
type JsonItem = ReturnType<typeof jsonItems>[number];

function readRssItem(item: RssItem): ToldItem {
  const { podcast, itunes, psc } = item;
  const file = item.enclosures?.[0];
  return {
    guid: item.guid?.value,
    title: item.title,
    link: item.link,
    date: momentOf(item.pubDate),
    fileUrl: file?.url ?? null,
    fileType: file?.type ?? null,
    fileBytes: file?.length ?? null,
    duration: itunes?.duration ?? null,
    season: podcast?.season?.number ?? null,
    episode: podcast?.episode?.number ?? null,
    people: (podcast?.persons ?? []).map(({ display = '', role = '' }) => ({
      name: display,
      role,
    })),
    chaptersUrl: podcast?.chapters?.url ?? null,
    chapters: chaptersOf(psc?.chapters),
    transcripts: (podcast?.transcripts ?? []).map(({ url = '', type = '' }) => ({ url, type })),
  };
}

function readEntry(entry: AtomEntry): ToldItem {
  const linked = (rel: string) => entry.links?.find((link) => link.rel === rel);
  const file = linked('enclosure');
  return {
    guid: entry.id,
    title: entry.title?.value,
    link: linked('alternate')?.href,
    date: momentOf(entry.published),
    fileUrl: file?.href ?? null,
    fileType: file?.type ?? null,
    fileBytes: file?.length ?? null,
    chapters: chaptersOf(entry.psc?.chapters),
  };
}

function readJsonItem(item: JsonItem): ToldItem {
  const file = item.attachments?.[0];
  return {
    guid: item.id,
    title: item.title,
    link: item.url,
    date: momentOf(item.date_published),
    fileUrl: file?.url ?? null,
    fileType: file?.mime_type ?? null,
    fileBytes: file?.size_in_bytes ?? null,
    // The one form that holds parts of seconds.
    duration: file?.duration_in_seconds === undefined ? null : Math.round(file.duration_in_seconds),
  };
}

function momentOf(date: string | undefined): string | null {
  return date === undefined ? null : new Date(date).toISOString();
}

function chaptersOf(
  chapters: { start?: string; title?: string }[] | undefined,
): ReadItem['chapters'] {
  return (chapters ?? []).map(({ start = '', title = '' }) => ({
    start: secondsOf(start),
    title,
  }));
}

/** Of Normal Play Time as Podlove Simple Chapters write it: `HH:MM:SS.mmm`. */
function secondsOf(time: string): number {
  const [hours = NaN, minutes = NaN, seconds = NaN] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
