import type { EpisodeDraft } from './draft.js';
import { timeFindings } from './findingTimes.js';
import { versionFindings } from './findingVersions.js';
import type { Problem } from './problem.js';
import type { VersionAliases } from './version.js';
import { normalized } from './words.js';

/** What the rest of the library knows and one episode cannot. */
export interface Knowledge {
  versionAliases: VersionAliases;
  /** Versions that episodes, changes or the show state already. */
  knownVersions: readonly string[];
}

/** Something about an episode that should be looked at, whatever form its notes had. */
export interface Finding extends Omit<Problem, 'line'> {
  /** Index among the segments, in note order; null when it concerns the episode. */
  segment: number | null;
}

/** What findings look at: an episode, or a draft of one. */
export type Examined = Pick<
  EpisodeDraft,
  'status' | 'published' | 'versions' | 'duration' | 'segments'
>;

/**
 * What an episode should be looked at for: versions that nobody knows, times that cannot be, that
 * stand out of order, close together or unconfirmed, segments without a subject, or pasted twice.
 * @returns findings about the episode, then those about its segments in note order
 */
export function findingsOf(episode: Examined, knowledge: Knowledge): Finding[] {
  const findings = [
    ...statusFindings(episode),
    ...versionFindings(episode, knowledge),
    ...subjectFindings(episode),
    ...repetitionFindings(episode),
    ...timeFindings(episode),
  ];
  return findings.sort((a, b) => (a.segment ?? -1) - (b.segment ?? -1));
}

function statusFindings({ status, published }: Examined): Finding[] {
  if (status !== 'scheduled' || published !== null) return [];
  const message =
    'The episode is scheduled but has no date, so it would never appear: add `published: 2026-03-31`, with the day that you mean.';
  return [{ segment: null, severity: 'warning', message }];
}

function subjectFindings({ segments }: Examined): Finding[] {
  return segments.flatMap(({ title }, segment) => {
    const word = /^(?:[Tt]h(?:is|ese|at)|[Ii]t)(?![\p{L}\p{N}_-])/u.exec(title)?.[0];
    if (word === undefined) return [];
    const message = `This segment has no subject: it begins with "${word}", so its title was probably lost. Put a title above it that says what it is about, and keep the sentence as its text.`;
    return [{ segment, severity: 'notice', message }];
  });
}

/** One title at two times is two discussions; the same text without two times was pasted twice. */
function repetitionFindings({ segments }: Examined): Finding[] {
  const seen = new Set<string>();
  return segments.flatMap(({ title, notes, time }, segment) => {
    const key = JSON.stringify([normalized(title), normalized(notes), time?.start ?? null]);
    const isRepeated = seen.has(key);
    seen.add(key);
    if (!isRepeated) return [];
    const message = `"${title}" stands here a second time, with the same text: remove one, or give both their times when it was discussed twice.`;
    return [{ segment, severity: 'notice', message }];
  });
}
