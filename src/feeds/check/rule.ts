import type { FeedElement } from './strictXml.js';

/** `required`: podcast apps or readers refuse without. `recommended`: a top-grade feed has it. */
export type Level = 'required' | 'recommended';

/** What is known of an episode besides what its feed says. */
export interface KnownEpisode {
  number: number;
  /** `gone`: named, but not in the media folder. `unmeasured`: elsewhere, its length not stated. */
  file: 'there' | 'gone' | 'unmeasured' | 'none';
  hasDate: boolean;
  hasTitle: boolean;
}

/** One document of a feed, with what its rows have to be compared with. */
export interface FeedUnderCheck {
  text: string;
  root: FeedElement;
  channel: FeedElement;
  /** The canonical address of this document. */
  selfUrl: string;
  /** That of the document with what is older; null for the last one. */
  nextUrl: string | null;
  /** How often each guid stands in all documents of the feed. */
  guids: ReadonlyMap<string, number>;
  /** The same of the addresses of enclosures. */
  enclosureUrls: ReadonlyMap<string, number>;
  /** The media types that enclosures have in all documents of the feed. */
  enclosureTypes: ReadonlySet<string>;
  episodes: readonly EpisodeUnderCheck[];
}

export interface EpisodeUnderCheck {
  item: FeedElement;
  /** null when the feed is checked alone. */
  known: KnownEpisode | null;
  feed: FeedUnderCheck;
}

/** The episodes that a sentence is about, and the words that depend on how many they are. */
export interface Who {
  /** `Episode 18`, or `Episodes 12, 13 and 18`. */
  name: string;
  has: string;
  is: string;
  does: string;
  it: string;
  its: string;
  /** The ending of a verb: `name{s}`. */
  s: string;
}

export interface ShowRule {
  id: string;
  level: Level;
  about: 'show';
  /** What is wrong and what to do, for the producer; null when the row holds. */
  sentence: (feed: FeedUnderCheck) => string | null;
}

export interface EpisodeRule {
  id: string;
  level: Level;
  about: 'episode';
  /** null when the row holds; else the sentence, once it is known whom it is about. */
  sentence: (episode: EpisodeUnderCheck) => ((who: Who) => string) | null;
}

/** A row that does not hold. */
export interface FeedFinding {
  level: Level;
  /** The row: `itunes:image`. */
  rule: string;
  about: 'show' | 'episode';
  /** Numbers of the episodes; empty for the show, or for an episode without a number. */
  episodes: number[];
  sentence: string;
}

/** Behind what no producer can mend. */
export const OUR_FAULT = 'This is a fault of the companion, not of yours: please report it.';
