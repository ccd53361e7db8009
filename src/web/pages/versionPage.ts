import { counted } from '../../domain/counted.js';
import { versionPath } from '../../domain/address.js';
import type { Library, VersionEntry } from '../../library/entries.js';
import { followSegments } from './alternates.js';
import { changeRow, type ChangeRow } from './changesPage.js';
import { head, type PageHead } from './head.js';
import { contentsOf, contentsPart, type ContentsPart } from './contents.js';
import {
  episodeLabel,
  groupByEpisode,
  type EpisodeGroup,
  type EpisodeLabel,
} from './mentionView.js';
import { addressWith } from './pagination.js';
import { inWords } from './phrases.js';
import { playOffer, type PlayOffer } from './playOffer.js';
import type { NearLink } from './problem.js';
import { areaLinks } from './segmentView.js';
import { upgradeTo } from './upgrade/upgradeForm.js';

/** Its button plays what is on the version for certain; the times of the others play, too. */
export interface VersionPage extends PlayOffer {
  head: PageHead;
  version: string;
  episodes: EpisodeLabel[];
  contents: ContentsPart[];
  discussed: EpisodeGroup[];
  /** Changes of this version that no episode discussed: the first of them. */
  undiscussed: ChangeRow[];
  /** How many of them stand here and where all changes are; null while none is left out. */
  allChanges: (NearLink & { line: string }) | null;
  /** Each with the line `Version not stated: the episode covers 2.208 and 2.210.` */
  unstated: EpisodeGroup[];
  unstatedTotal: string;
  /** Where an upgrade to it is planned; null for the first version. */
  upgrade: NearLink | null;
  newer: NearLink | null;
  older: NearLink | null;
}

/** A page is for what was discussed; the list of all changes has the rest, page by page. */
const UNDISCUSSED_LISTED = 50;

/** The page of a version; what names no version stands apart, under the episodes that cover it. */
export function versionPage(entry: VersionEntry, library: Library): VersionPage {
  const areas = areaLinks(library);
  const { version } = entry;
  const all = library.versions().map((one) => one.version);
  const place = all.indexOf(version);
  const here = versionPath(version);
  const offer = playOffer(
    library,
    entry.discussed,
    entry.unstated.flatMap(({ segments }) => segments),
  );
  const discussed = groupByEpisode(entry.discussed, areas, here, offer.listening, 'stated-');
  const untold = entry.changes.filter((change) => change.mentions.length === 0);
  const undiscussed = untold.slice(0, UNDISCUSSED_LISTED).map((change) => changeRow(change, areas));
  const unstated = entry.unstated.flatMap((part) =>
    groupByEpisode(part.segments, areas, here, offer.listening, 'unstated-').map((group) => ({
      ...group,
      line: `Version not stated: the episode covers ${inWords(part.episode.versions)}.`,
    })),
  );
  const unstatedTotal = counted(
    unstated.reduce((sum, group) => sum + group.segments.length, 0),
    'segment',
  );
  return {
    head: {
      ...head(
        `Version ${version}`,
        here,
        'versions',
        `What ${library.show().title} discussed of version ${version}: ${counted(entry.discussed.length, 'segment')}, ${counted(entry.changes.length, 'change')} by ID.`,
        followSegments('Follow this version', library, { version }),
      ),
      styles: ['device'],
    },
    ...offer,
    version,
    episodes: entry.episodes.map(episodeLabel),
    contents: contentsOf([
      ...part(discussed, `${counted(entry.discussed.length, 'segment')} on ${version}`, '#stated'),
      ...(undiscussed.length > 0
        ? [contentsPart(`${counted(untold.length, 'change')} not discussed`, '#undiscussed', [])]
        : []),
      ...part(unstated, `${unstatedTotal} with no version stated`, '#unstated'),
    ]),
    discussed,
    undiscussed,
    allChanges:
      untold.length > UNDISCUSSED_LISTED
        ? {
            line: `${UNDISCUSSED_LISTED} of ${counted(untold.length, 'change')} stand here.`,
            text: `All ${counted(entry.changes.length, 'change')} of ${version}`,
            href: addressWith('/changes', { version }),
          }
        : null,
    unstated,
    unstatedTotal,
    upgrade: upgradeTo(library, version),
    newer: neighbour(all[place - 1]),
    older: neighbour(all[place + 1]),
  };
}

function part(groups: readonly EpisodeGroup[], text: string, href: string): ContentsPart[] {
  return groups.length > 0 ? [contentsPart(text, href, groups)] : [];
}

function neighbour(version: string | undefined): NearLink | null {
  return version === undefined ? null : { text: version, href: versionPath(version) };
}
