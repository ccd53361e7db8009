import type { Seconds } from '../../domain/timecode.js';
import { at } from './series.js';
import type { Utterance } from './utterances.js';

/** The utterance at which a segment most likely begins. */
export interface LikeliestStart {
  utterance: number;
  /**
   * The chance that it begins near there (within 15 s, or half of what segments last where that is less)
   * beyond that of any start: in captions of a few seconds, everything is near.
   */
  chance: number;
}

/** Who starts so many seconds away still hears the segment; less where segments are short. */
const NEAR = 15;
const NEAR_PART = 1 / 2;
/** Within the likeliest stretch, starts so close to each other speak for one another. */
const CLOSE = 6;
/** How much a sharp peak counts beside what is around it. */
const PEAK = { stretch: 0.3, start: 0.5 };

/**
 * Where a segment most likely begins: first the stretch of about 15 seconds to both sides that holds most of
 * the chances, then the start within it that has most of them around it.
 * @param chances one an utterance
 * @param usual how long segments of this episode last on average, in seconds
 */
export function likeliestStart(
  chances: Float64Array,
  utterances: readonly Utterance[],
  usual: Seconds,
): LikeliestStart {
  const count = utterances.length;
  const startOf = (i: number) => utterances[i]?.start ?? 0;
  const near = Math.min(NEAR, usual * NEAR_PART);
  const within = sumsWithin(chances, utterances, near);
  const middle = largest(count, (i) => at(within, i) + PEAK.stretch * at(chances, i));
  const close = sumsWithin(chances, utterances, Math.min(CLOSE, near));
  const utterance = largest(count, (i) =>
    Math.abs(startOf(i) - startOf(middle)) > near ? -1 : at(close, i) + PEAK.start * at(chances, i),
  );
  const start = startOf(utterance);
  const nearby = utterances.filter((other) => Math.abs(other.start - start) <= near).length;
  return { utterance, chance: beyondLuck(at(within, utterance), nearby / count) };
}

function beyondLuck(chance: number, luck: number): number {
  return luck >= 1 ? 0 : Math.min(1, Math.max(0, (chance - luck) / (1 - luck)));
}

/** For each utterance, the sum of the chances of those that start within so many seconds of it. */
function sumsWithin(
  chances: Float64Array,
  utterances: readonly Utterance[],
  seconds: number,
): Float64Array {
  const sums = new Float64Array(chances.length + 1);
  for (let i = 0; i < chances.length; i += 1) sums[i + 1] = at(sums, i) + at(chances, i);
  let from = 0;
  let to = 0;
  return chances.map((_, i) => {
    const start = utterances[i]?.start ?? 0;
    while ((utterances[to]?.start ?? Infinity) <= start + seconds) to += 1;
    while ((utterances[from]?.start ?? Infinity) < start - seconds) from += 1;
    return at(sums, to) - at(sums, from);
  });
}

function largest(count: number, valueOf: (i: number) => number): number {
  let best = 0;
  for (let i = 1; i < count; i += 1) if (valueOf(i) > valueOf(best)) best = i;
  return best;
}
