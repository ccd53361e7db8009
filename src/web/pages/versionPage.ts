import { versionPath } from '../../domain/address.js';
import type { Library, VersionEntry } from '../../library/entries.js';
import { changeRow, type ChangeRow } from './changesPage.js';
import { head, type PageHead } from './head.js';
import {
  episodeLabel,
  groupByEpisode,
  type EpisodeGroup,
  type EpisodeLabel,
} from './mentionView.js';
import { count, inWords } from './phrases.js';
import type { NearLink } from './problem.js';
import { areaLinks } from './segmentView.js';

/** What an episode discussed without stating a version. */
export interface UnstatedGroup extends EpisodeGroup {
  /** `Version not stated: the episode covers 2.208 and 2.210.` */
  line: string;
}

export interface VersionPage {
  head: PageHead;
  version: string;
  episodes: EpisodeLabel[];
  discussed: EpisodeGroup[];
  /** Changes of this version that no episode discussed. */
  undiscussed: ChangeRow[];
  unstated: UnstatedGroup[];
  unstatedTotal: string;
  newer: NearLink | null;
  older: NearLink | null;
}

/** The page of a version; what names no version stands apart, under the episodes that cover it. */
export function versionPage(entry: VersionEntry, library: Library): VersionPage {
  const areas = areaLinks(library);
  const all = library.versions().map(({ version }) => version);
  const place = all.indexOf(entry.version);
  const here = versionPath(entry.version);
  const unstated = entry.unstated.filter((part) => part.segments.length > 0);
  return {
    head: head(
      `Version ${entry.version}`,
      here,
      'versions',
      `What ${library.show().title} discussed of version ${entry.version}: ${count(entry.discussed.length, 'segment')}, ${count(entry.changes.length, 'change')} by ID.`,
    ),
    version: entry.version,
    episodes: entry.episodes.map(episodeLabel),
    discussed: groupByEpisode(entry.discussed, areas, here),
    undiscussed: entry.changes
      .filter((change) => change.mentions.length === 0)
      .map((change) => changeRow(change, areas)),
    unstated: unstated.flatMap((part) =>
      groupByEpisode(part.segments, areas, here).map((group) => ({
        ...group,
        line: `Version not stated: the episode covers ${inWords(part.episode.versions)}.`,
      })),
    ),
    unstatedTotal: count(
      unstated.reduce((sum, part) => sum + part.segments.length, 0),
      'segment',
    ),
    newer: neighbour(all[place - 1]),
    older: neighbour(all[place + 1]),
  };
}

function neighbour(version: string | undefined): NearLink | null {
  return version === undefined ? null : { text: version, href: versionPath(version) };
}
