import type { EpisodeDraft } from '../domain/draft.js';
import type { Episode, Segment } from '../domain/episode.js';
import { episodeGuid } from '../domain/episodeGuid.js';
import { mergeEpisode } from '../domain/merge.js';
import { hasErrors, type Problem } from '../domain/problem.js';
import { formatTimecode } from '../domain/timecode.js';
import { readNotes } from './readNotes.js';
import type { NotesContext, NotesReading, UnreadLine } from './reading.js';

export interface ImportOptions {
  /** The episode that the notes are of; null takes the number that they state. */
  number: number | null;
  /** See `MergeOptions`. */
  replace: boolean;
  context: NotesContext;
  /** The episodes that there are. */
  episodes: readonly Episode[];
}

export interface Imported {
  /** As it will be; null when the notes do not say whose they are, or are refused as a whole. */
  episode: Episode | null;
  /** As it was; null when it is new. */
  stored: Episode | null;
  added: number;
  updated: number;
  removed: number;
  problems: Problem[];
  unread: UnreadLine[];
}

/**
 * Reads notes and merges them into what is stored of their episode. Nothing is saved; when
 * `problems` holds an error, nothing may be: the episode then shows what was understood so far.
 */
export function importNotes(text: string, options: ImportOptions): Imported {
  const reading = readNotes(text, options.context);
  const number = options.number ?? reading.draft.number;
  const problems = [...numberProblems(number, reading.draft), ...reading.problems];
  const stored = options.episodes.find((episode) => episode.number === number) ?? null;
  const nothing = { episode: null, added: 0, updated: 0, removed: 0 };
  if (number === null) return { ...nothing, stored, problems, unread: reading.unread };

  // Subscribers know the episode by it: notes that do not name it do not take it away.
  const guid = reading.draft.guid ?? stored?.guid ?? null;
  const draft = { ...reading.draft, number, guid };
  const merged = mergeEpisode(stored, draft, mergeOptions(reading, number, options));
  for (const { segment, message } of merged.ok ? [] : merged.refusals) {
    const line = segment === null ? null : (reading.segmentLines[segment] ?? null);
    // The reader has said what it saw on that line; the same fault is not told twice.
    const isTold = line !== null && hasErrors(problems.filter((problem) => problem.line === line));
    if (!isTold) problems.push({ line, severity: 'error', message });
  }
  if (merged.ok)
    problems.push(
      ...confirmedNotices(merged.confirmed, reading),
      ...keptNotice(merged.kept),
      ...guidProblems(merged.episode, options),
    );
  const { episode, added, updated, removed } = merged.ok ? merged : nothing;
  return { episode, stored, added, updated, removed, problems, unread: reading.unread };
}

/** Apps show two episodes of one guid as one. */
function guidProblems(episode: Episode, { episodes }: ImportOptions): Problem[] {
  const guid = episodeGuid(episode);
  const owner = episodes.find(
    (other) => other.number !== episode.number && episodeGuid(other) === guid,
  );
  if (owner === undefined) return [];
  const message = `The guid ${guid} is that of episode ${owner.number}, and two episodes cannot share one: take \`guid\` out of these notes, or correct it.`;
  return [{ line: null, severity: 'error', message }];
}

function confirmedNotices(places: readonly number[], reading: NotesReading): Problem[] {
  return places.flatMap((place) => {
    const time = reading.draft.segments[place]?.time;
    if (!time) return [];
    const start = formatTimecode(time.start);
    const message = `The time of this segment was confirmed, so ~${start} does not take its place: write ${start} without \`~\` to change it, or no time to take it away.`;
    return [{ line: reading.segmentLines[place] ?? null, severity: 'notice' as const, message }];
  });
}

function keptNotice(kept: readonly Segment[]): Problem[] {
  const [first] = kept;
  if (first === undefined) return [];
  const titles =
    kept.length === 1 ? `“${first.title}”` : `“${first.title}” and ${kept.length - 1} more`;
  const message = `Kept, although not in these notes: ${titles}. To remove segments, export the episode, take them out and import that.`;
  return [{ line: null, severity: 'notice', message }];
}

function mergeOptions(
  { form }: NotesReading,
  number: number,
  { replace, episodes }: ImportOptions,
) {
  const taken = new Set(
    episodes
      .filter((episode) => episode.number !== number)
      .flatMap(({ segments, retiredIds }) => [...segments.map(({ id }) => id), ...retiredIds]),
  );
  return {
    authoritative: form === 'canonical',
    replace,
    isTaken: (id: string) => taken.has(id),
  };
}

function numberProblems(number: number | null, draft: EpisodeDraft): Problem[] {
  if (number === null) {
    const message =
      'Which episode is this? The notes state no number that can be used: put `number: 19` into their front matter, or give it with --number.';
    return [{ line: null, severity: 'error', message }];
  }
  if (draft.number === null || draft.number === number) return [];
  const message = `The notes are of episode ${draft.number}, but are taken as those of ${number}, as you said.`;
  return [{ line: null, severity: 'notice', message }];
}
