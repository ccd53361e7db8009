import type { Evidence } from './evidence.js';
import { SOFTNESS } from './inOrder.js';
import { addAt, at } from './series.js';

/**
 * Segments that may follow each other in any order: a hidden Markov model with the opening and the
 * segments as its states, whose transitions to the next of the notes are the likely ones (Rabiner 1989,
 * with its scaling).
 */
export interface AnyOrder {
  /** By utterance, then state (the opening first): how what is said speaks for it, the most of a row being 1. */
  holds: Float64Array;
  /** The same for what speaks for its beginning there; any size. */
  begins: Float64Array;
  /** By utterance: the logarithm of what its row of `holds` was divided by. */
  scales: Float64Array;
  utterances: number;
  segments: number;
}

/** @param known by segment, the utterance at which it is known to begin */
export function anyOrder(
  { about, named, turning }: Evidence,
  known: ReadonlyMap<number, number>,
): AnyOrder {
  const utterances = turning.length;
  const width = about.length + 1;
  const holds = new Float64Array(utterances * width);
  const begins = new Float64Array(utterances * width);
  const scales = new Float64Array(utterances);
  for (const weights of about) {
    for (let i = 0; i < utterances; i += 1) {
      scales[i] = Math.max(at(scales, i), at(weights, i) * SOFTNESS);
    }
  }
  for (let i = 0; i < utterances; i += 1) {
    holds[i * width] = Math.exp(-at(scales, i));
    for (const [k, weights] of about.entries()) {
      const place = known.get(k);
      const isOpen = place === undefined || place === i;
      const begin = (at(named[k] as Float64Array, i) + at(turning, i)) * SOFTNESS;
      holds[i * width + k + 1] = Math.exp(at(weights, i) * SOFTNESS - at(scales, i));
      begins[i * width + k + 1] = isOpen ? Math.exp(begin) : 0;
    }
  }
  return { holds, begins, scales, utterances, segments: about.length };
}

/** How an episode runs when so much of it is out of the order of the notes. */
export interface Run {
  /** The logarithm of how likely the episode is. */
  likelihood: number;
  /** By utterance, then state: the chance of it, given all until there. */
  states: Float64Array;
  /** By utterance: how likely it is, given all before it. */
  steps: Float64Array;
  chances: { stay: number; next: number; other: number };
}

/**
 * Runs through the episode once.
 * @param jump how often something else follows than the next of the notes: between 0 and 1
 */
export function runThrough(model: AnyOrder, jump: number): Run {
  const { holds, begins, scales, utterances, segments } = model;
  const width = segments + 1;
  const leave = Math.min(0.5, segments / utterances);
  const chances = {
    stay: 1 - leave,
    next: (1 - jump) * leave,
    other: (jump * leave) / segments,
  };
  const states = new Float64Array(utterances * width);
  const steps = new Float64Array(utterances);
  let likelihood = 0;
  for (let i = 0; i < utterances; i += 1) {
    const row = i * width;
    const before = row - width;
    let sum = 0;
    for (let k = 0; k < width; k += 1) {
      const stayed = i === 0 ? Number(k === 0) : at(states, before + k) * chances.stay;
      const previous = k === 0 ? 0 : i === 0 ? Number(k === 1) : at(states, before + k - 1);
      const entered = k === 0 ? 0 : previous * chances.next + (i === 0 ? 0 : chances.other);
      const state = (stayed + entered * at(begins, row + k)) * at(holds, row + k);
      states[row + k] = state;
      sum += state;
    }
    for (let k = 0; k < width; k += 1) states[row + k] = at(states, row + k) / sum;
    steps[i] = sum;
    likelihood += Math.log(sum) + at(scales, i);
  }
  return { likelihood, states, steps, chances };
}

/**
 * How often each segment is begun at each utterance, in all ways of the run together.
 * @returns by segment, then utterance; a segment may be begun more or less than once
 */
export function beginningsOf(model: AnyOrder, run: Run): Float64Array[] {
  const { holds, begins, utterances, segments } = model;
  const { states, steps, chances } = run;
  const width = segments + 1;
  const beginnings = Array.from({ length: segments }, () => new Float64Array(utterances));
  let ahead = new Float64Array(width).fill(1);
  for (let i = utterances - 1; i > 0; i -= 1) {
    const row = i * width;
    const step = at(steps, i);
    const entry = ahead.map((rest, k) => rest * at(holds, row + k) * at(begins, row + k));
    const anyEntry = entry.reduce((sum, chance) => sum + chance, 0) * chances.other;
    for (let k = 1; k < width; k += 1) {
      const way = at(states, row - width + k - 1) * chances.next + chances.other;
      addAt(beginnings[k - 1] as Float64Array, i, (way * at(entry, k)) / step);
    }
    ahead = ahead.map((rest, k) => {
      const next = k + 1 < width ? at(entry, k + 1) * chances.next : 0;
      return (rest * at(holds, row + k) * chances.stay + anyEntry + next) / step;
    });
  }
  addAt(beginnings[0] as Float64Array, 0, at(states, 1) * at(ahead, 1));
  return beginnings;
}
