import type { Enclosure, EpisodeType, Person } from '../../domain/episode.js';
import type { Problem } from '../../domain/problem.js';
import type { FeedIdentity, Link } from '../../domain/show.js';
import type { Seconds } from '../../domain/timecode.js';

/** What a feed of any form says, in this project's words. What it does not say is null or empty. */

/** A longer text as the feed has it, to be made Markdown. */
export interface FeedText {
  text: string;
  isHtml: boolean;
  /** What relative addresses in it hang on; null when that is not known. */
  base: string | null;
}

/** A chapter of an episode, as psc:chapters and JSON chapters have them. */
export interface FeedChapter {
  start: Seconds;
  end: Seconds | null;
  /** One line, never empty. */
  title: string;
  /** Where the chapter points to; null when nowhere. */
  url: string | null;
}

export interface FeedItem {
  /** Where it begins in its document; null for JSON. */
  line: number | null;
  /** By which subscribers know it, as written; null when nothing in it could be one. */
  guid: string | null;
  /** One line, as written: with its number, if it has one. */
  title: string;
  /** As itunes:episode or podcast:episode state it. */
  number: number | null;
  season: number | null;
  /** As it says itself; null when it leaves that to the show. */
  explicit: boolean | null;
  type: EpisodeType | null;
  /** See `Episode.published`. */
  published: string | null;
  duration: Seconds | null;
  people: Person[];
  enclosure: Enclosure | null;
  videoUrl: string | null;
  transcript: string | null;
  /** Its page. */
  link: string | null;
  /** The fuller of its texts. */
  notes: FeedText | null;
  /** The shorter of its texts, when it has two. */
  summary: FeedText | null;
  /** In time order, when the feed itself holds them. */
  chapters: FeedChapter[];
  /** Where a file of JSON chapters is to be had. */
  chaptersUrl: string | null;
}

export interface FeedShow {
  /** podcast:guid, a UUID in lower case. */
  guid: string | null;
  title: string;
  tagline: string;
  description: FeedText | null;
  language: string | null;
  people: Person[];
  artwork: string | null;
  author: string;
  /** Apple's category and, if any, its subcategory. */
  category: string[];
  explicit: boolean | null;
  /** podcast:locked: whether other hosts must refuse to take the feed over. */
  locked: boolean | null;
  copyright: string | null;
  type: FeedIdentity['type'] | null;
  medium: FeedIdentity['medium'] | null;
  updateFrequency: FeedIdentity['updateFrequency'];
  license: FeedIdentity['license'];
  funding: Link[];
  /** Where the feed says it is to be had. */
  address: string | null;
  /** Where it says it has moved to (itunes:new-feed-url). */
  movedTo: string | null;
}

/** One document of a feed. */
export interface FeedReading {
  show: FeedShow;
  /** In the order of the feed, usually the newest first. */
  items: FeedItem[];
  /** The document with older items; null when this is all. */
  next: string | null;
  problems: Problem[];
}

export type FeedOutcome = { ok: true; reading: FeedReading } | { ok: false; problem: Problem };

/** What feeds hold and this companion does not. */
export type LeftOut = 'category' | 'picture' | 'person';

/** What reading one item needs besides its text. */
export interface ItemContext {
  /** Tells what was left out, and why. */
  warn: (line: number | null, message: string) => void;
  /** Tells once what of a kind has no place here, however often the feed holds it. */
  leaveOut: (kind: LeftOut) => void;
}
