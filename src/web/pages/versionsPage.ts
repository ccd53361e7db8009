import { versionPath } from '../../domain/address.js';
import type { Library } from '../../library/entries.js';
import { followSegments } from './alternates.js';
import { head, type PageHead } from './head.js';
import { episodeLabel, type EpisodeLabel } from './mentionView.js';

/** A version as one row of the table. */
export interface VersionRow {
  version: string;
  href: string;
  episodes: EpisodeLabel[];
  /** Segments that state it or are known to be of it. */
  stated: number;
  /** Segments that state none, in episodes that cover it. */
  unstated: number;
  /** Changes by ID. */
  changes: number;
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
      followSegments('Follow all segments', library),
    ),
    versions: library.versions().map((entry) => ({
      version: entry.version,
      href: versionPath(entry.version),
      episodes: entry.episodes.map(episodeLabel),
      stated: entry.discussed.length,
      unstated: entry.unstated.reduce((sum, part) => sum + part.segments.length, 0),
      changes: entry.changes.length,
    })),
  };
}
