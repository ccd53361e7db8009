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
}

/** A change ID as a label. */
export interface ChangeLabel {
  id: string;
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
  areas: NearLink[];
  /** Whether the address names it: `?t=`. */
  marked: boolean;
}

interface Options {
  /** Where a start leads; null when there is nothing to play. */
  timeHref: string | null;
  /** The level of the highest heading inside the notes. */
  topHeading: number;
  marked?: boolean;
}

/** Builds the view of a segment; areas that the show no longer has are left out. */
export function segmentView(
  placed: PlacedSegment,
  areas: readonly NearLink[],
  { timeHref, topHeading, marked = false }: Options,
): SegmentView {
  const { episode, segment, start } = placed;
  return {
    anchor: anchorOf(segment.id),
    href: momentPath(episode.number, segment.id, start),
    position: placed.position,
    title: segment.title,
    time: start === null ? null : timeView(start, timeHref),
    notesHtml: notesProseHtml(segment, topHeading),
    cautions: placed.cautions.map(plainText),
    highlight: segment.highlight,
    changes: changeLabels(segment.changes.map((change) => change.id)),
    versions: versionLinks(placed.versions),
    areas: areasNamed(segment.areas, areas),
    marked,
  };
}

export function timeView(start: Seconds, href: string | null): TimeView {
  return {
    text: formatTimecode(Math.floor(start)),
    spoken: spokenTime(start),
    seconds: start,
    href,
  };
}

export function changeLabels(ids: readonly string[]): ChangeLabel[] {
  return ids.map((id) => ({ id, href: changePath(id) }));
}

export function versionLinks(versions: readonly string[]): NearLink[] {
  return versions.map((version) => ({ text: version, href: versionPath(version) }));
}

/** Those of the show's areas that are named; slugs that the show does not have are left out. */
export function areasNamed(slugs: readonly string[], areas: readonly NearLink[]): NearLink[] {
  const paths = new Set(slugs.map(areaPath));
  return areas.filter(({ href }) => paths.has(href));
}

/** The show's areas as links, in its order. */
export function areaLinks(library: Library): NearLink[] {
  return library.show().areas.map((area) => ({ text: area.title, href: areaPath(area.slug) }));
}
