import { absoluteUrl } from '../../domain/address.js';
import { counted } from '../../domain/counted.js';
import type { Library } from '../../library/entries.js';
import {
  filteredSegments,
  readSegmentFilter,
  type SegmentFilter,
  type SegmentFilterReading,
} from '../../library/segmentFilter.js';
import { audienceOf, type Audience } from '../audience.js';
import { CHANGES_TYPE } from './alternates.js';
import { filterInWords } from './filterInWords.js';
import { feedReaders, podcastApps, unreachedBy, type AppButton } from './followApps.js';
import { head, type PageHead } from './head.js';
import { addressWith } from './pagination.js';
import { inWords } from './phrases.js';
import { playableEpisodes } from './playableEpisodes.js';
import type { NearLink } from './problem.js';

/** One feed: what it is called, whom it is for, and its address to copy. */
export interface FeedOffer {
  /** Names its field on the page. */
  id: string;
  name: string;
  forWhom: string;
  href: string;
  url: string;
}

/** The feed that somebody put together. */
export interface ChosenFeed extends FeedOffer {
  readers: AppButton[];
}

export interface SubscribePage {
  head: PageHead;
  chosen: ChosenFeed | null;
  /** What is wrong with what was asked for; null when nothing is. */
  problem: string | null;
  show: FeedOffer[];
  podcast: { apps: AppButton[]; line: string | null; unreached: string | null };
  readers: { apps: AppButton[]; unreached: string | null };
  segments: FeedOffer;
  /** Its media type. */
  segmentsType: string;
  opml: FeedOffer;
  areas: (NearLink & { slug: string })[];
  versions: NearLink[];
  /** What stands in the fields. */
  asked: Record<keyof SegmentFilter, string>;
}

const NEWEST_VERSIONS = 6;

/**
 * How to follow the show, and how to follow a part of it.
 * @param asked the part, as somebody wrote it; all null on the plain page
 * @param files see `Site.files`
 */
export function subscribePage(
  library: Library,
  baseUrl: string,
  asked: Readonly<Record<keyof SegmentFilter, string | null>>,
  files: ReadonlyMap<string, number | null>,
): SubscribePage {
  const audience = audienceOf(baseUrl);
  const rss = absoluteUrl(baseUrl, '/feed.xml');
  const playable = playableEpisodes(library.episodes(), files);
  const unreached = unreachedBy(audience);
  const reading = readSegmentFilter(library, asked);
  return {
    head: head(
      'Subscribe',
      '/subscribe',
      'subscribe',
      `Follow ${library.show().title} in a podcast app or a feed reader: all of it, or only an area, a version or a change.`,
    ),
    chosen: chosenFeed(reading, library, baseUrl, audience),
    problem: reading.ok ? null : reading.message,
    show: showFeeds(baseUrl),
    podcast: {
      apps: playable.any ? podcastApps(rss, audience) : [],
      line: playable.line,
      unreached: playable.any ? unreachedLine(unreached.podcastApps, audience) : null,
    },
    readers: {
      apps: feedReaders(rss, audience),
      unreached: unreachedLine(unreached.readers, audience),
    },
    segments: offer(
      baseUrl,
      'changes',
      'Every segment',
      '/changes.xml',
      'For whoever looks for changes rather than episodes: one entry for each segment, leading to its second.',
    ),
    segmentsType: CHANGES_TYPE,
    opml: offer(
      baseUrl,
      'opml',
      'OPML',
      '/opml.xml',
      'For setting up a reader at once: one file with all feeds, those of each area and version too. Import it.',
    ),
    areas: library.areas().map(({ area: { slug, title } }) => ({
      slug,
      text: title,
      href: addressWith('/changes.xml', { area: slug }),
    })),
    versions: library
      .versions()
      .slice(0, NEWEST_VERSIONS)
      .map(({ version }) => ({ text: version, href: addressWith('/changes.xml', { version }) })),
    asked: {
      area: asked.area ?? '',
      version: asked.version ?? '',
      change: asked.change ?? '',
      q: asked.q ?? '',
    },
  };
}

function showFeeds(baseUrl: string): FeedOffer[] {
  return [
    offer(
      baseUrl,
      'rss',
      'RSS',
      '/feed.xml',
      'For podcast apps and nearly every feed reader. When in doubt, take this one.',
    ),
    offer(
      baseUrl,
      'atom',
      'Atom',
      '/atom.xml',
      'For feed readers and tools that prefer Atom; it also tells when notes were edited.',
    ),
    offer(
      baseUrl,
      'json',
      'JSON Feed',
      '/feed.json',
      'For scripts and automations, and for readers that take JSON.',
    ),
  ];
}

function chosenFeed(
  reading: SegmentFilterReading,
  library: Library,
  baseUrl: string,
  audience: Audience,
): ChosenFeed | null {
  if (!reading.ok || reading.canonicalQuery === '') return null;
  const found = filteredSegments(library, reading.filter).length;
  const chosen = offer(
    baseUrl,
    'chosen-feed',
    filterInWords(reading.filter, library),
    `/changes.xml${reading.canonicalQuery}`,
    found === 0
      ? 'Nothing yet: the feed is empty, and fills as soon as an episode discusses it.'
      : `${counted(found, 'segment')} so far, and each new one as it is published.`,
  );
  return { ...chosen, readers: feedReaders(chosen.url, audience) };
}

function offer(
  baseUrl: string,
  id: string,
  name: string,
  href: string,
  forWhom: string,
): FeedOffer {
  return { id, name, forWhom, href, url: absoluteUrl(baseUrl, href) };
}

function unreachedLine(names: readonly string[], audience: Audience): string | null {
  if (names.length === 0) return null;
  const where = audience === 'machine' ? 'on the machine that runs it' : 'inside its own network';
  return `This companion answers only ${where}, so ${inWords(names)} cannot reach it.`;
}
