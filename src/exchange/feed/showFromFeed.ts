import type { Problem } from '../../domain/problem.js';
import { UNNAMED_SHOW, type FeedIdentity, type Show } from '../../domain/show.js';
import type { FeedShow } from './feedReading.js';

export interface ShowFromFeed {
  show: Show;
  problems: Problem[];
}

/** What taking a show over needs to know besides its feed. */
export interface TakingOver {
  /** The feed's description in Markdown. */
  description: string;
  /** The podcast:guid that this companion would assign by its address; null while it has none. */
  ownGuid: string | null;
  /** Where the feed was, to be remembered; null when it is not moving here. */
  oldAddress: string | null;
}

/**
 * The show with what a feed says of it: only what nobody has filled in here. The podcast:guid is the
 * exception, since directories know the show by it: it stands in for one that was merely assigned
 * here, but never for one from elsewhere.
 */
export function showFromFeed(show: Show, feed: FeedShow, taking: TakingOver): ShowFromFeed {
  const problems: Problem[] = [];
  const { facts, names } = missingFacts(show, feed, taking.description);
  const identity = missingIdentity(show.feed, feed);
  if (feed.locked === true && !show.feed.locked) {
    problems.push(
      notice(
        'The feed is locked (podcast:locked yes), the show here is not, and stays so: write `locked: true` into its feed when other hosts are to leave it alone.',
      ),
    );
  }
  const filled = [...names, ...identity.names];
  if (filled.length > 0) {
    problems.push(
      notice(`The show had none of these, and takes them from the feed: ${filled.join(', ')}.`),
    );
  }
  const guid = guidFrom(show.feed.guid, feed.guid, taking.ownGuid, problems);
  const oldAddresses = withOldAddress(show.feed.oldAddresses, taking.oldAddress, problems);
  return {
    show: { ...show, ...facts, feed: { ...show.feed, ...identity.facts, guid, oldAddresses } },
    problems,
  };
}

/** @returns the facts that the show lacks and the feed states, and their names for people */
function missing<T extends object>(
  stored: T,
  empty: T,
  stated: { [K in keyof T]?: T[K] | null },
  titles: { [K in keyof T]?: string },
): { facts: Partial<T>; names: string[] } {
  const facts: Partial<T> = {};
  const names: string[] = [];
  for (const key of keysOf(titles)) {
    const value = stated[key];
    if (value === null || value === undefined || value === '') continue;
    if (!isSame(stored[key], empty[key]) || isSame(value, stored[key])) continue;
    facts[key] = value;
    names.push(titles[key] ?? '');
  }
  return { facts, names };
}

function missingFacts(show: Show, feed: FeedShow, description: string) {
  const { title, tagline, language, people, artwork } = feed;
  return missing<Show>(
    show,
    UNNAMED_SHOW,
    { title, tagline, description, language, people, artwork },
    {
      title: 'title',
      tagline: 'tagline',
      description: 'description',
      language: 'language',
      people: 'people',
      artwork: 'artwork',
    },
  );
}

function missingIdentity(stored: FeedIdentity, feed: FeedShow) {
  const category = feed.category.length > 0 ? feed.category : null;
  return missing<FeedIdentity>(
    stored,
    UNNAMED_SHOW.feed,
    { ...feed, guid: null, category },
    {
      author: 'author',
      category: 'category',
      explicit: 'explicit',
      locked: 'locked',
      copyright: 'copyright',
      type: 'type',
      medium: 'medium',
      updateFrequency: 'update frequency',
      license: 'licence',
      funding: 'funding',
    },
  );
}

function guidFrom(
  stored: string | null,
  stated: string | null,
  own: string | null,
  problems: Problem[],
): string | null {
  if (stated === null || stated === stored) return stored;
  if (stored !== null && stored !== own) {
    const message = `The feed's podcast:guid is ${stated}, but the show has ${stored} and keeps it: is this the feed of this show?`;
    problems.push({ line: null, severity: 'warning', message });
    return stored;
  }
  problems.push(
    notice(`The show takes the feed's podcast:guid, ${stated}, and keeps it for ever.`),
  );
  return stated;
}

function withOldAddress(
  addresses: readonly string[],
  address: string | null,
  problems: Problem[],
): string[] {
  if (address === null || addresses.includes(address)) return [...addresses];
  problems.push(notice(`${address} is remembered as an old address of the feed.`));
  return [...addresses, address];
}

function notice(message: string): Problem {
  return { line: null, severity: 'notice', message };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function keysOf<T extends object>(value: { [K in keyof T]?: unknown }): (keyof T)[] {
  return Object.keys(value) as (keyof T)[];
}
