import { areaPath, changePath, momentPath, versionPath } from '../../domain/address.js';
import { anchorOf } from '../../domain/episode.js';
import { formatTimecode, spokenTime, type Seconds } from '../../domain/timecode.js';
import type { Library, PlacedSegment } from '../../library/entries.js';
import { plainText } from '../../markdown/plain.js';
import type { NearLink } from './problem.js';
import { notesProseHtml } from './proseHtml.js';

/** A start as readers see it; `href` is null when there is nothing to play. */
export interface TimeView {
  text: string;
  spoken: string;
  seconds: Seconds;
  href: string | null;
  /** On a page that plays moments of several episodes: which one a press plays there; else null. */
  plays: { episode: number; segment: string } | null;
}

/** An area of the show. */
export interface AreaLink extends NearLink {
  slug: string;
}

/** A change ID as a label. */
export interface ChangeLabel {
  id: string;
  href: string;
}

/** Another segment that speaks of the same thing: `Also in episode 16` and ` at 25:29`. */
export interface AlsoView {
  text: string;
  href: string;
}

/** A segment as every page shows it. */
export interface SegmentView {
  anchor: string;
  /** Its moment on the episode's page. */
  href: string;
  /** From 1, in note order. */
  position: number;
  title: string;
  time: TimeView | null;
  /** Safe HTML; empty when there are no notes. */
  notesHtml: string;
  /** Plain text. */
  cautions: string[];
  highlight: boolean;
  changes: ChangeLabel[];
  versions: NearLink[];
  areas: AreaLink[];
  /** Where the same thing is spoken of. */
  also: AlsoView[];
  /** Whether the address names it: `?t=`. */
  marked: boolean;
  /** Whether the choice of the address leaves it out. */
  hidden: boolean;
}

interface Options {
  /** Where a start leads; null when there is nothing to play. */
  timeHref: string | null;
  /** The level of the highest heading inside the notes. */
  topHeading: number;
  plays?: TimeView['plays'];
  also?: AlsoView[];
  marked?: boolean;
  hidden?: boolean;
}

/** Builds the view of a segment; areas that the show no longer has are left out. */
export function segmentView(
  placed: PlacedSegment,
  areas: readonly AreaLink[],
  { timeHref, topHeading, plays = null, also = [], marked = false, hidden = false }: Options,
): SegmentView {
  const { episode, segment, start } = placed;
  return {
    anchor: anchorOf(segment.id),
    href: momentPath(episode.number, segment.id, start),
    position: placed.position,
    title: segment.title,
    time: start === null ? null : timeView(start, timeHref, plays),
    notesHtml: notesProseHtml(segment, topHeading),
    cautions: placed.cautions.map(plainText),
    highlight: segment.highlight,
    changes: changeLabels(segment.changes.map((change) => change.id)),
    versions: versionLinks(placed.versions),
    areas: areasNamed(segment.areas, areas),
    also,
    marked,
    hidden,
  };
}

export function timeView(
  start: Seconds,
  href: string | null,
  plays: TimeView['plays'] = null,
): TimeView {
  return {
    text: formatTimecode(Math.floor(start)),
    spoken: spokenTime(start),
    seconds: start,
    href,
    plays,
  };
}

export function changeLabels(ids: readonly string[]): ChangeLabel[] {
  return ids.map((id) => ({ id, href: changePath(id) }));
}

export function versionLinks(versions: readonly string[]): NearLink[] {
  return versions.map((version) => ({ text: version, href: versionPath(version) }));
}

/** Those of the show's areas that are named; slugs that the show does not have are left out. */
export function areasNamed(slugs: readonly string[], areas: readonly AreaLink[]): AreaLink[] {
  return areas.filter(({ slug }) => slugs.includes(slug));
}

/** The show's areas as links, in its order. */
export function areaLinks(library: Library): AreaLink[] {
  return library
    .show()
    .areas.map(({ slug, title }) => ({ slug, text: title, href: areaPath(slug) }));
}
