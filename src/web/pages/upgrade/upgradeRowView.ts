import { changePath, momentPath } from '../../../domain/address.js';
import type { Area } from '../../../domain/show.js';
import type { ChangeEntry, PlacedSegment } from '../../../library/entries.js';
import type { AreaGroup } from '../../../library/upgradeAreas.js';
import { changeKey, segmentKey, type UpgradeItem } from '../../../library/upgradeItem.js';
import type { Listening } from '../../../listening/listening.js';
import { plainText } from '../../../markdown/plain.js';
import { timeLink } from '../mentionView.js';
import type { NearLink } from '../problem.js';
import { notesProseHtml } from '../proseHtml.js';
import {
  areasNamed,
  timeView,
  versionLinks,
  type AreaLink,
  type TimeView,
} from '../segmentView.js';

/** One row of the list. */
export interface UpgradeRowView {
  /** What its marks go by, its own first. */
  keys: string[];
  /** A fragment's name. */
  anchor: string;
  title: string;
  href: string;
  /** The ID of its change as a label; null for a segment by itself. */
  id: string | null;
  versions: NearLink[];
  /** Areas beside the one that it stands under. */
  areas: AreaLink[];
  /** Slugs of all of its areas. */
  slugs: string[];
  highlight: boolean;
  /** Plain text. */
  cautions: string[];
  moments: { text: string; href: string; time: TimeView | null }[];
  /** What the notes say at each of its moments: safe HTML; of several, each with the name of its moment. */
  notes: { moment: string | null; html: string }[];
  isDiscussed: boolean;
}

/** Rows under the area that they stand under first. */
export interface UpgradeGroupView {
  /** Null for what has no area. */
  area: AreaLink | null;
  rows: UpgradeRowView[];
}

/** @param links the show's areas */
export function groupViews<T>(
  groups: readonly AreaGroup<T>[],
  links: readonly AreaLink[],
  rowOf: (item: T, area: Area | null) => UpgradeRowView,
): UpgradeGroupView[] {
  return groups.map(({ area, items }) => ({
    area: links.find(({ slug }) => slug === area?.slug) ?? null,
    rows: items.map((item) => rowOf(item, area)),
  }));
}

interface Shown {
  /** The area that it stands under. */
  area: Area | null;
  /** The show's areas. */
  links: readonly AreaLink[];
  /** What plays on the page. */
  listening: Listening | null;
  /** The level of the highest heading inside notes; null to leave notes out. */
  notesBelow: number | null;
}

/** Something that was discussed. */
export function itemRow(
  item: UpgradeItem,
  { area, links, listening, notesBelow }: Shown,
): UpgradeRowView {
  const [first] = item.moments;
  const href = item.change
    ? changePath(item.change.id)
    : first
      ? momentPath(first.episode.number, first.segment.id, first.start)
      : '';
  return {
    keys: keysOf(item),
    anchor: item.key.replace(':', '-'),
    title: item.title,
    href,
    id: item.change?.id ?? null,
    versions: versionLinks(item.versions),
    areas: areasNamed(item.areas, links).filter(({ slug }) => slug !== area?.slug),
    slugs: item.areas,
    highlight: item.highlight,
    cautions: item.cautions.map(plainText),
    moments: item.moments.map((placed) => {
      const { episode, segment, start } = placed;
      const { timeHref, plays } = timeLink(placed, listening);
      return {
        text: momentName(placed, item.moments.length),
        href: momentPath(episode.number, segment.id, start),
        time: start === null ? null : timeView(start, timeHref, plays),
      };
    }),
    notes: notesBelow === null ? [] : notesOf(item, notesBelow),
    isDiscussed: true,
  };
}

/** A change of the catalogue that no episode discussed. */
export function undiscussedRow(
  { id, title, version, areas }: ChangeEntry,
  area: Area | null,
  links: readonly AreaLink[],
): UpgradeRowView {
  return {
    keys: [changeKey(id)],
    anchor: `change-${id}`,
    title,
    href: changePath(id),
    id,
    versions: versionLinks(version === null ? [] : [version]),
    areas: areasNamed(areas, links).filter(({ slug }) => slug !== area?.slug),
    slugs: areas,
    highlight: false,
    cautions: [],
    moments: [],
    notes: [],
    isDiscussed: false,
  };
}

function notesOf({ moments }: UpgradeItem, topHeading: number): UpgradeRowView['notes'] {
  return moments
    .filter(({ segment }) => segment.notes !== '')
    .map((placed) => ({
      moment: moments.length > 1 ? momentName(placed, moments.length) : null,
      html: notesProseHtml(placed.segment, topHeading),
    }));
}

/** `Episode 16`; of several moments, one without a time is told from the others: `Episode 16, segment 3`. */
export function momentName({ episode, position, start }: PlacedSegment, count: number): string {
  const place = start === null && count > 1 ? `, segment ${position}` : '';
  return `Episode ${episode.number}${place}`;
}

/** What the marks of an item go by: of a change, those that its segments had before they were linked, too. */
export function keysOf({ key, moments }: UpgradeItem): string[] {
  return [...new Set([key, ...moments.map(({ segment }) => segmentKey(segment.id))])];
}
