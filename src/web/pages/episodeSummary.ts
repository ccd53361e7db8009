import { counted } from '../../domain/counted.js';
import type { EpisodeEntry } from '../../library/entries.js';
import { episodeLabel, type EpisodeLabel } from './mentionView.js';
import type { NearLink } from './problem.js';
import { versionLinks } from './segmentView.js';

/** An episode as one row of a list. */
export interface EpisodeRow extends EpisodeLabel {
  versions: NearLink[];
  /** `52 segments`, `3 cautions`: what it holds, nothing that is zero. */
  facts: string[];
  isTour: boolean;
}

export function episodeRow(entry: EpisodeEntry): EpisodeRow {
  return {
    ...episodeLabel(entry.episode),
    versions: versionLinks(entry.episode.versions),
    facts: factsOf(entry),
    isTour: entry.episode.type === 'trailer',
  };
}

/** What an episode holds, in numbers; what is not there is not said. */
export function factsOf(entry: EpisodeEntry): string[] {
  const { segments } = entry;
  const ids = new Set(
    segments.flatMap(({ segment }) => segment.changes.map((change) => change.id)),
  );
  const highlights = segments.filter(({ segment }) => segment.highlight).length;
  const cautions = segments.reduce((sum, placed) => sum + placed.cautions.length, 0);
  return [
    ...(segments.length > 0 ? [counted(segments.length, 'segment')] : []),
    ...(ids.size > 0 ? [`${counted(ids.size, 'change')} by ID`] : []),
    ...(highlights > 0 ? [counted(highlights, 'highlight')] : []),
    ...(cautions > 0 ? [counted(cautions, 'caution')] : []),
  ];
}
