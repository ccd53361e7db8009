import { versionPath } from '../../domain/address.js';
import type { Library } from '../../library/entries.js';
import { head, type PageHead } from './head.js';
import { episodeLabel, type EpisodeLabel } from './mentionView.js';
import { count } from './phrases.js';

/** A version as one row of a list. */
export interface VersionRow {
  version: string;
  href: string;
  episodes: EpisodeLabel[];
  facts: string[];
}

export interface VersionsPage {
  head: PageHead;
  versions: VersionRow[];
}

/** All versions, newest first. */
export function versionsPage(library: Library): VersionsPage {
  return {
    head: head(
      'Versions',
      '/versions',
      'versions',
      `The versions that ${library.show().title} went through, and what was discussed of each.`,
    ),
    versions: library.versions().map((entry) => ({
      version: entry.version,
      href: versionPath(entry.version),
      episodes: entry.episodes.map(episodeLabel),
      facts: [
        ...(entry.changes.length > 0 ? [`${count(entry.changes.length, 'change')} by ID`] : []),
        ...(entry.discussed.length > 0
          ? [`${count(entry.discussed.length, 'segment')} on this version`]
          : []),
        ...unstatedFact(entry.unstated.reduce((sum, part) => sum + part.segments.length, 0)),
      ],
    })),
  };
}

function unstatedFact(segments: number): string[] {
  return segments > 0 ? [`${count(segments, 'segment')} with no version stated`] : [];
}
