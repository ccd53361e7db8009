import type { Signs } from './signs.js';

// Fitted by bench/timestamps/fit.mjs (logistic regression); docs/decisions/0003-timestamps.md tells on what,
// and how it does on shows that it was not fitted to.
const WEIGHTS = {
  bias: -3.991,
  chance: 0.63,
  titlePart: 1.446,
  meanTitlePart: 3.264,
  meanChance: 1.85,
};
/** Rather too little than too much: who trusts 0.8 should hardly ever be sent to the wrong second. */
const CAUTION = 0.25;
const MOST_SURE = 0.999;

/**
 * How sure a placing is: of those at 0.8 or more, over 90 % begin within 15 s of where they were placed.
 * @returns from 0 to 1
 */
export function confidenceOf(signs: Signs): number {
  const chance = Math.min(MOST_SURE, Math.max(1 - MOST_SURE, signs.chance));
  const sum =
    WEIGHTS.bias -
    CAUTION +
    WEIGHTS.chance * Math.log(chance / (1 - chance)) +
    WEIGHTS.titlePart * signs.titlePart +
    WEIGHTS.meanTitlePart * signs.meanTitlePart +
    WEIGHTS.meanChance * signs.meanChance;
  return 1 / (1 + Math.exp(-sum));
}
