import type { Cue } from '../captions/cue.js';
import type { Doubt } from '../captions/placing/doubt.js';
import { placeSegments, type Placement } from '../captions/placing/placeSegments.js';
import type { Episode, Segment } from '../domain/episode.js';
import { isRefusedStart, isSetByPerson } from '../domain/proposedTimes.js';
import type { Seconds } from '../domain/timecode.js';
import { plainText } from '../markdown/plain.js';

/** A segment, and where captions say that it begins: on a whole second. */
export interface Proposal extends Placement {
  segment: Segment;
  /** Whether a person set its time: then this is no proposal, and `start` is what was set. */
  isSet: boolean;
}

const NOWHERE: Placement = { start: null, confidence: 0, heard: '' };

export interface Proposals {
  /** One a segment, in note order. */
  items: Proposal[];
  /** Mean confidence of those that no person set, from 0 to 1. */
  confidence: number;
  /** Why nothing is proposed at all; null when captions and notes belong together as far as one can tell. */
  doubt: Doubt | null;
  /** Whether the captions were taken to hold all of the episode; else it is less sure of each. */
  isWhole: boolean;
}

/** Captions of a smaller part of an episode break off. */
const LEAST_PART = 0.8;
/** Those of this part hold all of it: music may follow. In between, how they sound must tell. */
const WHOLE_PART = 0.95;

type Timed = Pick<Episode, 'segments' | 'duration'>;

/** Whether captions hold all of an episode, by its duration, else by the last time that a person set; null: who knows. */
function areWhole({ segments, duration }: Timed, cues: readonly Cue[]): boolean | null {
  const first = cues.reduce((earliest, { start }) => Math.min(earliest, start), Infinity);
  const last = cues.reduce((latest, { end }) => Math.max(latest, end), 0);
  const set = segments.map((segment) => (isSetByPerson(segment) ? (segment.time?.start ?? 0) : 0));
  const part = (last - first) / Math.max(duration ?? 0, ...set, 1);
  if (part < LEAST_PART) return false;
  return duration !== null && part >= WHOLE_PART ? true : null;
}

/**
 * Places the segments of an episode in its captions; none beyond its end, where that is known, nor where a person
 * said that it does not begin. It is less sure of them where captions break off, or may.
 */
export function proposalsFor(episode: Timed, cues: readonly Cue[]): Proposals {
  const { segments, duration } = episode;
  const { placements, ...whole } = placeSegments(
    segments.map((segment) => ({
      title: segment.title,
      notes: `${plainText(segment.notes)} ${segment.version ?? ''}`,
      ids: segment.changes.map(({ id }) => id),
      start: isSetByPerson(segment) ? (segment.time?.start ?? null) : null,
    })),
    cues,
    areWhole(episode, cues),
  );
  const items = segments.map((segment, i): Proposal => {
    const placement = placements[i] ?? NOWHERE;
    const { start } = placement;
    if (isSetByPerson(segment)) return { ...placement, segment, isSet: true };
    if (start === null) return { ...placement, segment, isSet: false };
    if (start > (duration ?? Infinity) || isRefusedStart(segment, start)) {
      return { ...NOWHERE, segment, isSet: false };
    }
    // A second early is heard in full; a second late has lost the first word.
    return { ...placement, start: Math.floor(start), segment, isSet: false };
  });
  return { items, ...whole };
}

/**
 * The starts that are sure enough to be put down as proposed, by segment id.
 * @param least the confidence that is sure enough, from 0 to 1
 */
export function sureStarts({ items }: Proposals, least: number): ReadonlyMap<string, Seconds> {
  return new Map(
    items.flatMap(({ segment, start, isSet, confidence }) =>
      isSet || start === null || confidence < least ? [] : [[segment.id, start] as const],
    ),
  );
}
