import type { Seconds } from '../../domain/timecode.js';
import { anyOrder, beginningsOf, runThrough } from './anyOrder.js';
import type { Evidence } from './evidence.js';
import { at } from './series.js';

/** How often something else follows than the next of the notes: now and then. */
const JUMP = 0.1;
/** Who starts so many seconds away still hears the segment. */
const NEAR: Seconds = 15;

/**
 * The chance that each segment begins near a place when none has to begin anywhere: what captions lack is
 * heard nowhere in them. Segments that must all be placed find some place each, and look sure of it.
 * @param places by segment, the utterance; one a segment
 * @param known by segment, the utterance at which it is known to begin
 * @returns from 0 to 1, by segment
 */
export function unforcedChances(
  evidence: Evidence,
  places: readonly number[],
  known: ReadonlyMap<number, number>,
): number[] {
  const model = anyOrder(evidence, known);
  const beginnings = beginningsOf(model, runThrough(model, JUMP));
  return places.map((place, segment) => {
    const start = evidence.utterances[place]?.start ?? 0;
    const chances = beginnings[segment] as Float64Array;
    const near = evidence.utterances.reduce(
      (sum, utterance, i) => sum + (Math.abs(utterance.start - start) <= NEAR ? at(chances, i) : 0),
      0,
    );
    return Math.min(1, near);
  });
}
