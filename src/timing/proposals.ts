import type { Cue } from '../captions/cue.js';
import type { Doubt } from '../captions/placing/doubt.js';
import { placeSegments, type Placement } from '../captions/placing/placeSegments.js';
import type { Episode, Segment } from '../domain/episode.js';
import { isSetByPerson } from '../domain/proposedTimes.js';
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
}

/** Starts so close to where captions break off were pushed there by what comes later. */
const BROKEN_OFF: Seconds = 30;
/** Captions may end a little before what is heard does. */
const LEAST_PART = 0.8;

/** How much of an episode captions hold. */
interface Reach {
  /** Where they end. */
  end: Seconds;
  /** Of the episode, as far as its length is known: 1 for all of it. */
  part: number;
}

/** By its duration, else by the last time that a person set. */
function reachOf({ segments, duration }: Timed, cues: readonly Cue[]): Reach {
  const end = cues.reduce((last, cue) => Math.max(last, cue.end), 0);
  const set = segments.map((segment) => (isSetByPerson(segment) ? (segment.time?.start ?? 0) : 0));
  const part = end / Math.max(duration ?? 0, ...set, 1);
  return { end, part: part >= LEAST_PART ? 1 : part };
}

type Timed = Pick<Episode, 'segments' | 'duration'>;

/**
 * Places the segments of an episode in its captions; none beyond its end, where that is known. Of captions that
 * break off, nothing is placed where they do, nor what follows in the notes on a time beyond them; the
 * rest is as sure as it is likely to be among what they hold.
 */
export function proposalsFor({ segments, duration }: Timed, cues: readonly Cue[]): Proposals {
  const reach = reachOf({ segments, duration }, cues);
  const { placements, ...whole } = placeSegments(
    segments.map((segment) => ({
      title: segment.title,
      notes: `${plainText(segment.notes)} ${segment.version ?? ''}`,
      ids: segment.changes.map(({ id }) => id),
      start: isSetByPerson(segment) ? (segment.time?.start ?? null) : null,
    })),
    cues,
  );
  let isBeyond = false;
  const items = segments.map((segment, i): Proposal => {
    const placement = placements[i] ?? NOWHERE;
    const isSet = isSetByPerson(segment);
    if (isSet) isBeyond = reach.part < 1 && (placement.start ?? 0) > reach.end;
    const latest = reach.part < 1 ? reach.end - BROKEN_OFF : (duration ?? Infinity);
    if (!isSet && placement.start !== null && (isBeyond || placement.start > latest)) {
      return { ...NOWHERE, segment, isSet };
    }
    const confidence = isSet ? placement.confidence : placement.confidence * reach.part;
    // A second early is heard in full; a second late has lost the first word.
    const start = placement.start === null || isSet ? placement.start : Math.floor(placement.start);
    return { ...placement, start, confidence, segment, isSet };
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
