/** What a placing of one segment looks like from outside. */
export interface Signs {
  /** The chance that it begins within 15 s of where it was placed, as the model has it. */
  chance: number;
  /** The part of its title that is said there, from 0 to 1, and how much that is. */
  titlePart: number;
  titleAmount: number;
  /** Means over all segments of the episode: captions of another one say no title and fit nowhere. */
  meanTitlePart: number;
  meanChance: number;
}

// Fitted once by logistic regression on all files of ../shared/align and on variants of them (notes in
// another order, split, merged, with words left out, titles alone, captions of another episode); see
// docs/decisions/0003-timestamps.md, which also tells how it does on shows that it was not fitted to.
const WEIGHTS = {
  bias: -3.256,
  chance: 0.675,
  titlePart: 1.884,
  titleAmount: -0.621,
  meanTitlePart: 2.675,
  meanChance: 1.93,
};
const MOST_SURE = 0.999;

/**
 * How sure a placing is: of those with 0.8 about 80 % or more begin within 15 s of where they were placed.
 * @returns from 0 to 1
 */
export function confidenceOf(signs: Signs): number {
  const chance = Math.min(MOST_SURE, Math.max(1 - MOST_SURE, signs.chance));
  const sum =
    WEIGHTS.bias +
    WEIGHTS.chance * Math.log(chance / (1 - chance)) +
    WEIGHTS.titlePart * signs.titlePart +
    WEIGHTS.titleAmount * Math.log1p(signs.titleAmount) +
    WEIGHTS.meanTitlePart * signs.meanTitlePart +
    WEIGHTS.meanChance * signs.meanChance;
  return 1 / (1 + Math.exp(-sum));
}
