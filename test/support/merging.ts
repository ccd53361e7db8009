import { emptyDraft, type EpisodeDraft, type SegmentDraft } from '../../src/domain/draft.js';
import type { Episode, Segment } from '../../src/domain/episode.js';
import { mergeEpisode, type MergeOptions } from '../../src/domain/merge.js';
import { anEpisode, aSegment, at } from './builders.js';

/** An episode with a change in two places, and notes to merge into it. */

export const ref = (id: string, version: string | null = null) => ({ id, version });

export const stored = anEpisode({
  number: 16,
  title: 'Locks and lists',
  summary: 'What it covers.',
  published: '2026-03-01',
  complete: true,
  people: [{ name: 'Mendy', role: 'host' }],
  versions: ['2.210'],
  media: { videoUrl: 'https://youtu.be/abc', enclosure: null },
  segments: [
    aSegment({
      id: 'aaa',
      title: 'Billing locks',
      changes: [ref('1044274', '2.210')],
      version: '2.210',
      time: at(60),
    }),
    aSegment({
      id: 'bbb',
      title: 'Credit notes default to today',
      changes: [ref('1042924')],
      areas: ['billing'],
    }),
    aSegment({ id: 'ccc', title: 'A setting for the asset DID.', highlight: true }),
    aSegment({
      id: 'ddd',
      title: 'Credit notes can now default.',
      changes: [ref('1042924')],
      notes: 'Once more.',
    }),
  ],
});

export function draft(segments: Partial<SegmentDraft>[], over: Partial<EpisodeDraft> = {}) {
  const drafts = segments.map((segment): SegmentDraft => ({ ...aSegment(), id: null, ...segment }));
  return { ...emptyDraft(), ...over, number: 16, segments: drafts };
}

export function merged(
  from: Episode | null,
  notes: ReturnType<typeof draft>,
  options: Partial<MergeOptions> = {},
): Episode {
  const result = mergeEpisode(from, notes, {
    authoritative: false,
    replace: false,
    isTaken: () => false,
    ...options,
  });
  if (!result.ok) throw new Error(result.refusals[0]?.message);
  return result.episode;
}

export const ids = (episode: Episode) => episode.segments.map(({ id }) => id);
export const asDrafts = (segments: Segment[]) => segments.map(({ id: _id, ...rest }) => rest);
export const byId = (episode: Episode, id: string) =>
  episode.segments.find((segment) => segment.id === id);
