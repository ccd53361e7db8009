import { anyOrder, beginningsOf, runThrough, type Run } from './anyOrder.js';
import type { Evidence } from './evidence.js';
import { likeliestStart } from './likeliestStart.js';

/** How often something else follows than the next of the notes: hardly ever, now and then, often, always. */
const IN_ORDER = 0.002;
const JUMPS = [IN_ORDER, 0.1, 0.5, 0.95];

/**
 * The order in which segments are discussed: that of the notes, unless what was said speaks against it.
 * @param known by segment, the utterance at which it is known to begin
 * @returns places in the notes, in the order of their discussion
 */
export function discussedOrder(evidence: Evidence, known: ReadonlyMap<number, number>): number[] {
  const segments = evidence.about.map((_, i) => i);
  if (segments.length < 2) return segments;
  const model = anyOrder(evidence, known);
  let best: { run: Run; jump: number } | null = null;
  for (const jump of JUMPS) {
    const run = runThrough(model, jump);
    if (best === null || run.likelihood > best.run.likelihood) best = { run, jump };
  }
  if (best === null || (best.jump === IN_ORDER && isInOrder(known))) return segments;
  const places = beginningsOf(model, best.run).map(
    (chances, i) =>
      known.get(i) ?? likeliestStart(chances, evidence.utterances, Infinity).utterance,
  );
  return segments.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
}

/** Whether what a person set keeps to the order of the notes. */
function isInOrder(known: ReadonlyMap<number, number>): boolean {
  const places = [...known].sort(([a], [b]) => a - b).map(([, place]) => place);
  return places.every((place, i) => place >= (places[i - 1] ?? 0));
}
