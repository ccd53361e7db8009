import type { Episode, Segment } from './episode.js';
import { formatTimecode, parseTimecode, type Seconds } from './timecode.js';

/** Whether a person set the time of a segment: then no machine moves it. */
export function isSetByPerson({ time }: Pick<Segment, 'time'>): boolean {
  return time !== null && !time.proposed;
}

/**
 * Puts down starts as proposals, which listeners do not see until somebody confirms them. What a person
 * set stays; older proposals go, whether there is a new one in their place or not.
 * @param starts by segment id: all that is proposed now
 */
export function withProposals(episode: Episode, starts: ReadonlyMap<string, Seconds>): Episode {
  return withSegments(episode, (segment) => {
    const start = starts.get(segment.id);
    if (isSetByPerson(segment) || start === segment.time?.start) return segment;
    return {
      ...segment,
      time: start === undefined ? null : { start, end: null, proposed: true },
    };
  });
}

/** Confirms every proposed time of an episode. */
export function withProposalsAccepted(episode: Episode): Episode {
  return withSegments(episode, (segment) =>
    segment.time?.proposed === true
      ? { ...segment, time: { ...segment.time, proposed: false } }
      : segment,
  );
}

/** Sets the start of one segment, as a person does. */
export function withStart(episode: Episode, segmentId: string, start: Seconds): Episode {
  return withSegments(episode, (segment) => {
    if (segment.id !== segmentId) return segment;
    // Who confirms a start says nothing against the end that was written with it.
    const end = segment.time?.start === start ? segment.time.end : null;
    const refused = segment.refused.filter((one) => one !== formatTimecode(start));
    return { ...segment, refused, time: { start, end, proposed: false } };
  });
}

/**
 * Takes the time of one segment away, as a person does.
 * @param refused the start that is not to be proposed again; null when none was
 */
export function withoutStart(
  episode: Episode,
  segmentId: string,
  refused: Seconds | null,
): Episode {
  return withSegments(episode, (segment) => {
    if (segment.id !== segmentId) return segment;
    const start = refused === null ? [] : [formatTimecode(refused)];
    return { ...segment, time: null, refused: [...new Set([...segment.refused, ...start])] };
  });
}

/** Within so many seconds, two starts are one to who listens. */
const SAME: Seconds = 15;

/** Where a person said that a segment does not begin. */
export function refusedStarts({ refused }: Pick<Segment, 'refused'>): Seconds[] {
  return refused.map(parseTimecode).filter((start) => start !== null);
}

/** Whether a person said that a segment does not begin about there. */
export function isRefusedStart(segment: Pick<Segment, 'refused'>, start: Seconds): boolean {
  return refusedStarts(segment).some((refused) => Math.abs(refused - start) <= SAME);
}

function withSegments(episode: Episode, change: (segment: Segment) => Segment): Episode {
  return { ...episode, segments: episode.segments.map(change) };
}
