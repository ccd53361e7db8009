import type { Evidence } from './evidence.js';
import { at, logSum, NEVER } from './series.js';

/** What is asked of a placing in a given order. */
export interface Ordered {
  evidence: Evidence;
  /** The segments in the order in which they are discussed. */
  order: readonly number[];
  /** By segment: the utterance at which it is known to begin; undefined where that is open. */
  known: ReadonlyMap<number, number>;
}

/** Nats that it costs a segment to begin and end at once: two segments can share their start. */
const SHARED_START = -8;
/** Evidence is softened so far before chances are made of it: see calibration in confidence.ts. */
export const SOFTNESS = 0.5;

/**
 * The chances that each segment begins at each utterance, when they are discussed one after the other,
 * each utterance belongs to one of them, and an opening comes first: the forward-backward algorithm
 * (Rabiner 1989) over segments of any length.
 * @returns by place in `order`, then utterance; each sums to one
 */
export function chancesInOrder({ evidence, order, known }: Ordered): Float64Array[] {
  const count = evidence.utterances.length;
  const steps = order.map((segment) => stepOf(evidence, segment, known.get(segment)));
  const forward: Float64Array[] = [];
  for (const [k, step] of steps.entries()) {
    const before = steps[k - 1];
    const beginnings = forward[k - 1];
    forward.push(
      before && beginnings ? continued(before, beginnings, step) : opened(evidence, step, count),
    );
  }
  const backward = new Array<Float64Array>(steps.length);
  for (let k = steps.length - 1; k >= 0; k -= 1) {
    backward[k] = ahead(steps[k] as Step, steps[k + 1], backward[k + 1]);
  }
  return forward.map((beginnings, k) => chancesOf(beginnings, backward[k] as Float64Array));
}

interface Step {
  /** Of all utterances before: what speaks for the segment being discussed in them. */
  sums: Float64Array;
  /** What speaks for its beginning at each utterance, or NEVER. */
  begins: Float64Array;
  /** The same when another begins there with it, and the turning is counted there. */
  joins: Float64Array;
}

function stepOf(evidence: Evidence, segment: number, known: number | undefined): Step {
  const about = evidence.about[segment] as Float64Array;
  const named = evidence.named[segment] as Float64Array;
  const sums = new Float64Array(about.length + 1);
  for (let i = 0; i < about.length; i += 1) sums[i + 1] = at(sums, i) + at(about, i) * SOFTNESS;
  const isOpen = (i: number) => known === undefined || known === i;
  const joins = named.map((weight, i) => (isOpen(i) ? weight * SOFTNESS : NEVER));
  const begins = joins.map((weight, i) =>
    weight === NEVER ? NEVER : weight + at(evidence.turning, i) * SOFTNESS,
  );
  return { sums, begins, joins };
}

function opened({ opening }: Evidence, { begins }: Step, count: number): Float64Array {
  const paths = new Float64Array(count);
  for (let i = 0; i < count; i += 1) paths[i] = joined(at(begins, i), at(opening, i));
  return paths;
}

function continued(before: Step, beginnings: Float64Array, step: Step): Float64Array {
  const paths = new Float64Array(beginnings.length);
  let earlier = NEVER;
  for (let i = 0; i < beginnings.length; i += 1) {
    const after = joined(joined(earlier, at(before.sums, i)), at(step.begins, i));
    const together = joined(at(beginnings, i), at(step.joins, i) + SHARED_START * SOFTNESS);
    paths[i] = logSum(after, together);
    earlier = logSum(earlier, joined(at(beginnings, i), -at(before.sums, i)));
  }
  return paths;
}

function ahead(step: Step, next?: Step, paths?: Float64Array): Float64Array {
  const count = step.begins.length;
  const rest = new Float64Array(count);
  let later = NEVER;
  for (let i = count - 1; i >= 0; i -= 1) {
    if (next === undefined || paths === undefined) {
      rest[i] = at(step.sums, count) - at(step.sums, i);
      continue;
    }
    const after = joined(later, -at(step.sums, i));
    const together = joined(at(paths, i), at(next.joins, i) + SHARED_START * SOFTNESS);
    rest[i] = logSum(after, together);
    later = logSum(later, joined(joined(at(paths, i), at(next.begins, i)), at(step.sums, i)));
  }
  return rest;
}

/** The logarithm of a product: what never happens stays so. */
function joined(a: number, b: number): number {
  return a <= NEVER || b <= NEVER ? NEVER : a + b;
}

function chancesOf(forward: Float64Array, backward: Float64Array): Float64Array {
  const paths = forward.map((path, i) => joined(path, at(backward, i)));
  const all = paths.reduce((sum, path) => logSum(sum, path), NEVER);
  return paths.map((path) => (path <= NEVER ? 0 : Math.exp(path - all)));
}
