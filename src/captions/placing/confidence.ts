import type { Signs } from './signs.js';

// Fitted by bench/timestamps/fit.mjs (logistic regression); docs/decisions/0003-timestamps.md tells on what,
// and how it does on shows that it was not fitted to.
const WEIGHTS = {
  bias: -4.02,
  chance: 0.608,
  titlePart: 1.379,
  meanTitlePart: 5.514,
  turning: 1.358,
};
/** Rather too little than too much: who trusts 0.8 should hardly ever be sent to the wrong second. */
export const CAUTION = 0.4;
const MOST_SURE = 0.999;
/** Above, titles are said as one says them, and that they are says no more of where each begins. */
const SAID_AS_USUAL = 0.4;
/** Nats of turning that count as one. */
const TURNING = 3;

/**
 * How sure a placing is: of those at 0.8 or more, over 90 % begin within 15 s of where they were placed.
 * @param caution nats that it is less sure than the signs say
 * @returns from 0 to 1
 */
export function confidenceOf(signs: Signs, caution = CAUTION): number {
  const sum = inputsOf(signs).reduce(
    (all, value, i) => all + value * (Object.values(WEIGHTS)[i] as number),
    -caution,
  );
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The same in captions that may lack a part of the episode: with twice the caution, and no surer than a segment
 * would be that need not begin anywhere.
 * @param unforced the chance of that, from 0 to 1
 */
export function confidenceInPart(signs: Signs, unforced: number): number {
  return Math.min(unforced, confidenceOf(signs, 2 * CAUTION));
}

/** The signs as the regression takes them, in the order of its weights. */
export function inputsOf({ chance, titlePart, meanTitlePart, turning }: Signs): number[] {
  const some = Math.min(MOST_SURE, Math.max(1 - MOST_SURE, chance));
  return [
    1,
    Math.log(some / (1 - some)),
    titlePart,
    Math.min(SAID_AS_USUAL, meanTitlePart),
    turning / TURNING,
  ];
}
