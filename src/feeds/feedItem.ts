import type { TZDate } from '@date-fns/tz';
import { absoluteUrl, episodePath } from '../domain/address.js';
import { cutAtWord } from '../domain/cutAtWord.js';
import { displayTitle, type Episode, type EpisodeType, type Person } from '../domain/episode.js';
import { isApart } from '../domain/episodeNumber.js';
import { isSrtAddress } from '../domain/mediaAddress.js';
import type { Seconds } from '../domain/timecode.js';
import type { EpisodeEntry } from '../library/entries.js';
import { plainText } from '../markdown/plain.js';
import { changedAt } from './changedAt.js';
import { chaptersOf, type Chapter } from './chapters.js';
import { feedAddress } from './feedAddress.js';
import { feedDate } from './feedDate.js';
import { DESCRIPTION_BYTES } from './descriptionHtml.js';
import { feedGuid } from './feedGuid.js';
import type { FeedInput } from './feedModel.js';
import { feedNotes } from './feedNotes.js';
import { feedVideo, type FeedVideo } from './feedVideo.js';
import { xmlLine, xmlTexts } from './xmlText.js';

const VTT_TYPE = 'text/vtt';
const SRT_TYPE = 'application/x-subrip';

/** A file that podcast apps can load: there is none without a length that was measured. */
export interface FeedEnclosure {
  url: string;
  type: string;
  /** Above 0. */
  lengthBytes: number;
}

/** What every feed says of an episode. All texts are free of what XML cannot hold. */
export interface FeedItem {
  /** Never changes, whatever the title or the address. */
  guid: string;
  number: number;
  season: number | null;
  type: EpisodeType;
  /** Plain text, never empty. */
  title: string;
  url: string;
  /** In the show's time zone. */
  published: TZDate | null;
  /** When its text last changed. */
  updated: Date | null;
  /** Plain text of at most 4000 bytes; empty when nothing is known. */
  description: string;
  /** Safe HTML with absolute links. */
  html: string;
  /** Whether it is for adults only. */
  explicit: boolean;
  enclosure: FeedEnclosure | null;
  video: FeedVideo | null;
  duration: Seconds | null;
  people: Person[];
  chapters: Chapter[];
  chaptersUrl: string | null;
  transcripts: { url: string; type: string }[];
}

type Files = FeedInput['files'];

/** Gathers what every feed says of an episode. */
export function feedItem(
  entry: EpisodeEntry,
  { show, baseUrl, files }: Pick<FeedInput, 'show' | 'baseUrl' | 'files'>,
): FeedItem {
  const { episode } = entry;
  const url = absoluteUrl(baseUrl, episodePath(episode.number));
  const chapters = chaptersOf(entry);
  return xmlTexts<FeedItem>({
    guid: feedGuid(episode),
    number: episode.number,
    season: episode.season,
    type: episode.type,
    title: displayTitle({ number: episode.number, title: xmlLine(episode.title) }),
    url,
    published: episode.published === null ? null : feedDate(episode.published, show.timeZone),
    updated: changedAt(entry, show.timeZone),
    explicit: episode.explicit ?? show.feed.explicit,
    description: cutAtWord(descriptionOf(entry), DESCRIPTION_BYTES),
    html: feedNotes(entry, baseUrl),
    enclosure: enclosureOf(episode, baseUrl, files),
    video: feedVideo(episode.media.videoUrl),
    duration: episode.duration,
    people: peopleOf(episode),
    chapters,
    chaptersUrl: chapters.length === 0 ? null : `${url}/chapters.json`,
    transcripts: transcriptsOf(episode, url, files),
  });
}

/**
 * The number that feeds tell of an item, as directories show it; null where it has none: of a trailer or
 * a bonus, and of what was imported without a number, its place in our list is no number of the show.
 */
export function countedNumber({ number, type }: Pick<FeedItem, 'number' | 'type'>): number | null {
  return type === 'full' && number > 0 && !isApart(number) ? number : null;
}

/** The people of an episode or of the show that have a name. */
export function peopleOf({ people }: { people: readonly Person[] }): Person[] {
  return people
    .map(({ name, role }) => ({ name: xmlLine(name), role: xmlLine(role) }))
    .filter(({ name }) => name !== '');
}

// A file of this installation is served in both forms, one elsewhere is what it is.
function transcriptsOf(
  { transcript }: Episode,
  episodeUrl: string,
  files: Files,
): FeedItem['transcripts'] {
  if (transcript === null || files?.get(transcript) === null) return [];
  if (/^https?:/i.test(transcript)) {
    const url = feedAddress('', transcript);
    const type = isSrtAddress(transcript) ? SRT_TYPE : VTT_TYPE;
    return url === null ? [] : [{ url, type }];
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

function enclosureOf(
  { media: { enclosure } }: Episode,
  baseUrl: string,
  files: Files,
): FeedEnclosure | null {
  if (!enclosure) return null;
  const url = feedAddress(baseUrl, enclosure.url);
  const measured = files?.get(enclosure.url);
  const lengthBytes = (measured === undefined ? enclosure.lengthBytes : measured) ?? 0;
  return url && lengthBytes > 0 ? { url, type: enclosure.type, lengthBytes } : null;
}
