import { isDeepStrictEqual } from 'node:util';
import type { EpisodeDraft } from '../../domain/draft.js';
import type { Episode } from '../../domain/episode.js';
import { mergeEpisode } from '../../domain/merge.js';
import type { Problem } from '../../domain/problem.js';
import { fillEpisode } from './fillEpisode.js';

export interface MergeItemOptions {
  /** Whether the feed's texts and files replace those here. */
  update: boolean;
  /** Whether a segment of another episode has this id. */
  isTaken: (id: string) => boolean;
}

/** What an item of a feed makes of an episode. */
export interface MergedItem extends Taken {
  /** Whether the feed says something else than the episode does, and did not replace it. */
  isDifferent: boolean;
}

interface Taken {
  episode: Episode;
  added: number;
  updated: number;
  removed: number;
  /** Segments that the feed does not mention. */
  kept: Episode['segments'];
  problems: Problem[];
}

/**
 * Brings an item into what is stored of its episode: a new one is as the feed has it; one that is here
 * is filled where it is empty, and takes the feed's texts and files when it is told to.
 */
export function mergeItem(
  stored: Episode | null,
  draft: EpisodeDraft & { number: number },
  { update, isTaken }: MergeItemOptions,
): MergedItem {
  const taken = take(stored, withKnownLength(draft, stored), isTaken);
  if (stored === null || update) return { ...taken, isDifferent: false };
  const episode = fillEpisode(stored, taken.episode);
  const hadSegments = stored.segments.length > 0;
  const timed = episode.segments.filter(({ time }, i) => time !== stored.segments[i]?.time);
  return {
    ...taken,
    episode,
    added: hadSegments ? 0 : taken.added,
    updated: hadSegments ? timed.length : 0,
    isDifferent: !isDeepStrictEqual(episode, taken.episode),
  };
}

/** A length that the feed does not state is still the one that is known of that very file. */
function withKnownLength<D extends EpisodeDraft>(draft: D, stored: Episode | null): D {
  const { enclosure } = draft.media;
  const known = stored?.media.enclosure;
  if (enclosure?.lengthBytes !== null || known?.url !== enclosure.url) return draft;
  const { lengthBytes } = known;
  return { ...draft, media: { ...draft.media, enclosure: { ...enclosure, lengthBytes } } };
}

/**
 * Merges as notes of any loose form are merged. Segments that are here and of which the feed knows
 * little stay as they are: they say more than a feed can.
 */
function take(
  stored: Episode | null,
  draft: EpisodeDraft & { number: number },
  isTaken: (id: string) => boolean,
): Taken {
  const options = { authoritative: false, replace: false, isTaken };
  const kept = { ...draft, segments: stored?.segments ?? [] };
  if (draft.segments.length > 0) {
    const merged = mergeEpisode(stored, draft, options);
    if (merged.ok) return { ...merged, problems: [] };
  }
  const merged = mergeEpisode(stored, kept, options);
  if (!merged.ok) throw new Error(merged.refusals.map(({ message }) => message).join(' '));
  const message = `The chapters of the feed are not those of episode ${draft.number} here, which keeps its segments.`;
  const problems: Problem[] =
    draft.segments.length > 0 ? [{ line: null, severity: 'notice', message }] : [];
  return { ...merged, problems };
}
