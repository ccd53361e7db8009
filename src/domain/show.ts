import type { Person } from './episode.js';
import type { Version, VersionAliases } from './version.js';

export interface Link {
  title: string;
  url: string;
}

/** A topic, with the words that assign a segment to it when notes are read. */
export interface Area {
  /** Lower-case letters, digits and hyphens. */
  slug: string;
  title: string;
  /** Words or phrases, matched as whole words whatever their case. */
  terms: string[];
}

/** What identifies the series to podcast apps. */
export interface FeedIdentity {
  /** podcast:guid, assigned when BASE_URL is first set explicitly; null until then. */
  guid: string | null;
  author: string;
  /** Of the owner, public in the feed; null to keep it out. */
  email: string | null;
  /** Apple's category and, if any, its subcategory. */
  category: string[];
  explicit: boolean;
  copyright: string | null;
  /** `episodic`: newest first; `serial`: to be heard in order. */
  type: 'episodic' | 'serial';
  /** podcast:medium: `video` when most of what is published are videos. */
  medium: 'podcast' | 'video';
  /** podcast:locked: whether other hosts must refuse to take the feed over. */
  locked: boolean;
  /** How often something comes, in words, and by RFC 5545's rule where there is one; null: not known. */
  updateFrequency: { text: string; rrule: string | null } | null;
  /** An SPDX name or one of the show's own with the address of its text. */
  license: { name: string; url: string | null } | null;
  /** Where followers can support the show. */
  funding: Link[];
  /** podcast:txt: what services ask the owner to put into the feed. */
  txt: { purpose: string | null; text: string }[];
  /** Where the feed was before, paths of this host or absolute: they lead to it for good. */
  oldAddresses: string[];
  /** Where the feed is now, absolute: ours leads there for good; null while it is here. */
  movedTo: string | null;
}

export interface Show {
  title: string;
  /** One sentence. */
  tagline: string;
  /** Markdown. */
  description: string;
  /** ISO 639, such as `en`. */
  language: string;
  /** IANA name; dates without a time are midnight here in feeds. */
  timeZone: string;
  people: Person[];
  links: Link[];
  /** Where changes can be looked up; the address of a single entry is not known. */
  releaseTracker: Link | null;
  /** A path under `/media/` or an absolute address; null for the built-in artwork. */
  artwork: string | null;
  versionAliases: VersionAliases;
  /** Versions that exist besides those that episodes and changes state. */
  versions: Version[];
  areas: Area[];
  feed: FeedIdentity;
}

/** What a bare installation calls itself until `show import` names it. */
export const UNNAMED_SHOW: Show = {
  title: 'Untitled show',
  tagline: '',
  description: '',
  language: 'en',
  timeZone: 'UTC',
  people: [],
  links: [],
  releaseTracker: null,
  artwork: null,
  versionAliases: {},
  versions: [],
  areas: [],
  feed: {
    guid: null,
    author: '',
    email: null,
    category: ['Technology'],
    explicit: false,
    copyright: null,
    type: 'episodic',
    medium: 'podcast',
    locked: true,
    updateFrequency: null,
    license: null,
    funding: [],
    txt: [],
    oldAddresses: [],
    movedTo: null,
  },
};
