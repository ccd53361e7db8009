import { counted } from '../../../domain/counted.js';
import type { Library, PlacedSegment } from '../../../library/entries.js';
import { UNDISCUSSED_LISTED, type UpgradePlan } from '../../../library/upgradePlan.js';
import { upgradePath } from '../../../library/upgradeRange.js';
import { head, type PageHead } from '../head.js';
import { addressWith } from '../pagination.js';
import { inWords } from '../phrases.js';
import { playOffer, type PlayOffer } from '../playOffer.js';
import type { NearLink } from '../problem.js';
import { areaLinks } from '../segmentView.js';
import { defaultUpgrade, upgradeForm, type UpgradeForm } from './upgradeForm.js';
import {
  groupViews,
  itemRow,
  undiscussedRow,
  type UpgradeGroupView,
  type UpgradeRowView,
} from './upgradeRowView.js';
import { versionNotStated } from './planRows.js';
import { totalsInWords, unlistedInWords, type TotalsInWords } from './upgradeTotals.js';

/** A plan; its button plays the highlights, or everything while no highlight can be played. */
export interface UpgradePage extends PlayOffer {
  head: PageHead;
  /** Null while fewer than two versions are known. */
  form: UpgradeForm | null;
  /** Areas of which a device may know that they matter; null once an upgrade is chosen. */
  ownAreas: { slug: string; text: string }[] | null;
  /** Null while nobody has chosen an upgrade. */
  plan: PlanView | null;
}

export interface PlanView {
  from: string;
  to: string;
  totals: TotalsInWords;
  /** Why nothing is in it; null when something is. */
  empty: string | null;
  stated: UpgradeGroupView[];
  unstated: { line: string; version: string; groups: UpgradeGroupView[] }[];
  unstatedTotal: number;
  undiscussed: UpgradeGroupView[];
  undiscussedTotal: number;
  /** Where all of them are, while only the first are listed here. */
  undiscussedLists: NearLink[];
  /** What the plan leaves out, for files of it; empty when nothing. */
  unlisted: string;
  /** How many rows were discussed. */
  total: number;
  /** Whether it has so many rows that a browser lays out only those that are seen. */
  isLong: boolean;
  /** Whether it has so many rows that their notes stand on the pages of their changes alone. */
  isWithoutNotes: boolean;
  /** The areas that have a row, in the show's order. */
  areas: NearLink[];
  markdown: string;
  csv: string;
}

const MANY = 400;
/** The page of as many takes about 2 MB, of which a tenth is sent. */
const MOST_WITH_NOTES = 800;

/** The page that asks for the two versions. */
export function chooseUpgradePage(library: Library): UpgradePage {
  return {
    head: head(
      'Plan an upgrade',
      '/upgrade',
      'upgrade',
      `What ${library.show().title} said about every change between two versions, as a list to work through.`,
    ),
    form: upgradeForm(library, defaultUpgrade(library)),
    ownAreas: areaLinks(library).map(({ slug, text }) => ({ slug, text })),
    plan: null,
    listening: null,
    button: null,
  };
}

/** The page of a plan. */
export function upgradePage(plan: UpgradePlan, library: Library): UpgradePage {
  const { from, to } = plan;
  const items = [
    ...plan.stated.flatMap((group) => group.items),
    ...plan.unstated.flatMap(({ groups }) => groups.flatMap((group) => group.items)),
  ];
  const all = items.flatMap(({ moments }) => moments);
  const highlights = items.filter(({ highlight }) => highlight).flatMap(({ moments }) => moments);
  const offer = offerOf(library, highlights, all);
  const totals = totalsInWords(plan.totals);
  const links = areaLinks(library);
  const isWithoutNotes = plan.totals.items > MOST_WITH_NOTES;
  const isLong = plan.totals.items + Math.min(plan.totals.undiscussed, UNDISCUSSED_LISTED) > MANY;
  // Rows stand under the heading of their area: of level 3, or 4 under that of their episodes.
  const groupsOf = (groups: UpgradePlan['stated'], headingLevel: number) =>
    groupViews(groups, links, (item, area) =>
      itemRow(item, {
        area,
        links,
        listening: offer.listening,
        notesBelow: isWithoutNotes ? null : headingLevel + 1,
      }),
    );
  const view = {
    stated: groupsOf(plan.stated, 3),
    unstated: plan.unstated.map(({ covers, episodes, groups }) => ({
      line: `${episodes.length === 1 ? 'Episode' : 'Episodes'} ${inWords(episodes.map(String))} ${episodes.length === 1 ? 'covers' : 'cover'} ${inWords(covers)}`,
      version: versionNotStated(episodes.length, covers),
      groups: groupsOf(groups, 4),
    })),
    undiscussed: groupViews(plan.undiscussed, links, (change, area) =>
      undiscussedRow(change, area, links),
    ),
  };
  const slugs = new Set(rowsOf(view).flatMap((row) => row.slugs));
  return {
    head: head(
      `Upgrade from ${from} to ${to}`,
      upgradePath(plan),
      'upgrade',
      `What an upgrade from ${from} to ${to} brings: ${totals.line}.`,
    ),
    form: upgradeForm(library, plan),
    ownAreas: null,
    ...offer,
    plan: {
      from,
      to,
      totals,
      empty: emptyLine(plan),
      ...view,
      unstatedTotal: plan.totals.unstated,
      undiscussedTotal: plan.totals.undiscussed,
      undiscussedLists: undiscussedLists(plan),
      unlisted: unlistedInWords(plan.totals),
      total: plan.totals.items,
      isLong,
      isWithoutNotes,
      areas: links
        .filter(({ slug }) => slugs.has(slug))
        .map(({ slug, text }) => ({ text, href: slug })),
      markdown: upgradePath(plan, '/upgrade.md'),
      csv: upgradePath(plan, '/upgrade.csv'),
    },
  };
}

function offerOf(
  library: Library,
  highlights: readonly PlacedSegment[],
  all: readonly PlacedSegment[],
): PlayOffer {
  // A highlight may have several moments, and its minutes are those of all of them.
  const offer = playOffer(library, highlights, all, [
    'moment of the highlights',
    'moments of the highlights',
  ]);
  return offer.button === null ? playOffer(library, all) : offer;
}

function rowsOf(view: Pick<PlanView, 'stated' | 'unstated' | 'undiscussed'>): UpgradeRowView[] {
  return [
    ...view.stated,
    ...view.unstated.flatMap(({ groups }) => groups),
    ...view.undiscussed,
  ].flatMap(({ rows }) => rows);
}

function undiscussedLists({ totals, undiscussedOf }: UpgradePlan): NearLink[] {
  if (totals.undiscussed <= UNDISCUSSED_LISTED) return [];
  return undiscussedOf.map(({ version, count }) => ({
    text: `${counted(count, 'change')} of ${version}`,
    href: addressWith('/changes', { version }),
  }));
}

function emptyLine({ from, to, totals }: UpgradePlan): string | null {
  if (from === to) {
    return `Both versions are ${from}: there is nothing to upgrade. Choose a later one below.`;
  }
  return totals.items + totals.undiscussed === 0
    ? `No episode covers a version after ${from} and up to ${to}, and no change of one is known.`
    : null;
}
