import { TZDate } from '@date-fns/tz';
import type { EpisodeAnswer } from '../../../src/api/shapes.js';
import type { ReadItem } from './reading.js';

/** What the API of a running server gives: the measure of what clients read. */
export async function apiEpisodes(address: string): Promise<EpisodeAnswer[]> {
  const answer = await fetch(`${address}/api/v1/episodes?limit=200`);
  return ((await answer.json()) as { items: EpisodeAnswer[] }).items;
}

/**
 * An episode as a feed's item should be read.
 * @param timeZone the show's: an episode with a day alone is dated midnight there
 */
export async function expectedItem(episode: EpisodeAnswer, timeZone = 'UTC'): Promise<ReadItem> {
  const { enclosure } = episode.media;
  const chaptersUrl = `${episode.url}/chapters.json`;
  const chapters = await chaptersAt(chaptersUrl);
  return {
    guid: episode.guid,
    title: episode.title,
    link: episode.url,
    date: episode.publishedAt === null ? null : momentOf(episode.publishedAt, timeZone),
    updated: episode.updatedAt?.replace(/\.\d+Z$/, '.000Z') ?? null,
    fileUrl: enclosure?.url ?? null,
    fileType: enclosure?.type ?? null,
    fileBytes: enclosure?.lengthBytes ?? null,
    duration: episode.durationSeconds === null ? null : Math.round(episode.durationSeconds),
    season: episode.season,
    episode: episode.number > 0 ? episode.number : null,
    people: episode.people,
    chaptersUrl: chapters.length > 0 ? chaptersUrl : null,
    chapters,
    transcripts: transcriptsOf(episode),
  };
}

async function chaptersAt(url: string): Promise<ReadItem['chapters']> {
  const answer = await fetch(url);
  if (answer.status === 404) return [];
  const { chapters } = (await answer.json()) as {
    chapters: { startTime: number; title: string }[];
  };
  return chapters.map(({ startTime, title }) => ({ start: startTime, title }));
}

function transcriptsOf({ transcriptUrl }: EpisodeAnswer): ReadItem['transcripts'] {
  if (transcriptUrl === null) return [];
  return [
    { url: transcriptUrl, type: 'text/vtt' },
    { url: transcriptUrl.replace(/\.vtt$/, '.srt'), type: 'application/x-subrip' },
  ];
}

function momentOf(published: string, timeZone: string): string {
  const midnight = `${published}T00:00:00`;
  const moment = /^\d{4}-\d\d-\d\d$/.test(published)
    ? TZDate.tz(timeZone, new Date(`${midnight}Z`)).getTimezoneOffset() * 60_000 +
      Date.parse(`${midnight}Z`)
    : Date.parse(published);
  return new Date(moment).toISOString();
}
