import type { TZDate } from '@date-fns/tz';
import { absoluteUrl, episodePath } from '../domain/address.js';
import { episodeGuid } from '../domain/episodeGuid.js';
import { displayTitle, type Episode, type EpisodeType, type Person } from '../domain/episode.js';
import type { Show } from '../domain/show.js';
import type { Seconds } from '../domain/timecode.js';
import type { EpisodeEntry } from '../library/entries.js';
import { plainText } from '../markdown/plain.js';
import { chaptersOf } from './chapters.js';
import { cutAtWord } from '../domain/cutAtWord.js';
import { feedAddress } from './feedAddress.js';
import { feedDate, savedMoment } from './feedDate.js';
import { feedNotes } from './feedNotes.js';
import { xmlLine } from './xmlText.js';

/** Apple's limit for descriptions. */
export const DESCRIPTION_BYTES = 4000;

const VTT_TYPE = 'text/vtt';
const SRT_TYPE = 'application/x-subrip';

/** A file that podcast apps can load: there is none without a length that was measured. */
export interface FeedEnclosure {
  url: string;
  type: string;
  /** Above 0. */
  lengthBytes: number;
}

/** What every feed says of an episode. */
export interface FeedItem {
  /** Never changes, whatever the title or the address. */
  guid: string;
  number: number;
  type: EpisodeType;
  /** Plain text, never empty. */
  title: string;
  url: string;
  /** In the show's time zone. */
  published: TZDate | null;
  /** When its text last changed. */
  updated: Date | null;
  /** Plain text; empty when nothing is known. */
  description: string;
  /** Safe HTML with absolute links. */
  html: string;
  enclosure: FeedEnclosure | null;
  duration: Seconds | null;
  people: Person[];
  chaptersUrl: string | null;
  transcripts: { url: string; type: string }[];
}

/** Gathers what every feed says of an episode. */
export function feedItem(entry: EpisodeEntry, show: Show, baseUrl: string): FeedItem {
  const { episode } = entry;
  const url = absoluteUrl(baseUrl, episodePath(episode.number));
  return {
    guid: xmlLine(episodeGuid(episode)),
    number: episode.number,
    type: episode.type,
    title: displayTitle({ number: episode.number, title: xmlLine(episode.title) }),
    url,
    published: episode.published === null ? null : feedDate(episode.published, show.timeZone),
    updated: savedMoment(entry.updatedAt),
    description: cutAtWord(descriptionOf(entry), DESCRIPTION_BYTES),
    html: feedNotes(entry, baseUrl),
    enclosure: enclosureOf(episode, baseUrl),
    duration: episode.duration,
    people: episode.people.map(({ name, role }) => ({ name: xmlLine(name), role: xmlLine(role) })),
    chaptersUrl: chaptersOf(entry).length === 0 ? null : `${url}/chapters.json`,
    transcripts: transcriptsOf(episode, url),
  };
}

// A file of this installation is served in both forms, one elsewhere is what it is.
function transcriptsOf({ transcript }: Episode, episodeUrl: string): FeedItem['transcripts'] {
  if (transcript === null) return [];
  if (/^https?:/i.test(transcript)) {
    return [{ url: transcript, type: /\.srt$/i.test(transcript) ? SRT_TYPE : VTT_TYPE }];
  }
  return [
    { url: `${episodeUrl}/transcript.vtt`, type: VTT_TYPE },
    { url: `${episodeUrl}/transcript.srt`, type: SRT_TYPE },
  ];
}

// Without a summary, the titles of what is discussed say best what an episode is about.
function descriptionOf({ episode, segments }: EpisodeEntry): string {
  const titles = segments.map(({ segment }) => xmlLine(segment.title));
  return plainText(episode.summary) || titles.join(' · ');
}

function enclosureOf({ media: { enclosure } }: Episode, baseUrl: string): FeedEnclosure | null {
  const url = enclosure && feedAddress(baseUrl, enclosure.url);
  const lengthBytes = enclosure?.lengthBytes ?? 0;
  return enclosure && url && lengthBytes > 0 ? { url, type: enclosure.type, lengthBytes } : null;
}
