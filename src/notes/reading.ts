import type { EpisodeDraft } from '../domain/draft.js';
import type { Problem } from '../domain/problem.js';
import type { Area } from '../domain/show.js';
import type { Version, VersionAliases } from '../domain/version.js';

/** What a reader of notes must know of the show. */
export interface NotesContext {
  versionAliases: VersionAliases;
  /** Versions that episodes, changes or the show state already; others are reported. */
  knownVersions: readonly Version[];
  areas: readonly Area[];
}

/** A line that was understood neither as part of the episode nor as furniture. */
export interface UnreadLine {
  line: number;
  text: string;
}

/** What became of a line: blank, part of the episode, recognised furniture, or unread. */
export type LineUse = 'blank' | 'episode' | 'furniture' | 'unread';

/** Notes as they were understood. */
export interface NotesReading {
  /** The canonical form is authoritative; `loose` is every other shape. */
  form: 'canonical' | 'loose';
  draft: EpisodeDraft;
  problems: Problem[];
  unread: UnreadLine[];
  /** One entry a line of the input, in order. */
  lines: LineUse[];
  /** The line of each segment's title, in the order of `draft.segments`. */
  segmentLines: number[];
}
