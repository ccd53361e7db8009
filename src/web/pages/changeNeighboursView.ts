import { areaPath, versionPath } from '../../domain/address.js';
import { changeNeighbours } from '../../library/changeNeighbours.js';
import type { ChangeEntry, Library } from '../../library/entries.js';
import { changeRow, type ChangeRow } from './changesPage.js';
import { addressWith } from './pagination.js';
import { inWords } from './phrases.js';
import type { NearLink } from './problem.js';
import { areasNamed, type AreaLink } from './segmentView.js';

/** The changes that stand near the one of the page. */
export interface ChangeNeighboursView {
  /** What they are: `Also in 2.212 on Billing or Tickets`. */
  title: string;
  /** `The nearest 5 of 12, by ID.`; null when all of them are shown. */
  line: string | null;
  rows: ChangeRow[];
  /** Where all of them are, and what has no ID. */
  all: NearLink[];
}

const MOST = 5;

/** What stands near a change, said as what it is; null when nothing does. */
export function changeNeighboursView(
  change: ChangeEntry,
  library: Library,
  areas: readonly AreaLink[],
): ChangeNeighboursView | null {
  const found = changeNeighbours(change, library, MOST);
  if (found === null) return null;
  const shared = areasNamed(found.areas, areas);
  const { version, nearest, total } = found;
  const names = shared.map(({ text }) => text);
  const on = shared.length === 0 ? '' : ` on ${inWords(names, 'or')}`;
  const listed = shared.map(({ slug, text }) => ({
    text: `All changes on ${text}${version === null ? '' : ` in ${version}`}`,
    href: addressWith('/changes', { version, area: slug }),
  }));
  return {
    title: version === null ? `Also${on}` : `Also in ${version}${on}`,
    line: nearest.length < total ? `The ${nearest.length} nearest by ID, of ${total}.` : null,
    rows: nearest.map((one) => changeRow(one, areas)),
    all:
      version === null
        ? [...listed, ...shared.map(({ slug, text }) => allOf(text, areaPath(slug)))]
        : [...listed, allOf(`version ${version}`, versionPath(version))],
  };
}

// Most segments have no ID: the pages of a version and of an area have those, too.
function allOf(what: string, href: string): NearLink {
  return { text: `Everything on ${what}, with and without an ID`, href };
}
