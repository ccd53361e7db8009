import { FIRST_APART, isApart } from '../../domain/episodeNumber.js';
import { isFull, type Candidate } from './claimNumbers.js';

/** Where they begin for a count that reaches those that are apart from others. */
const FARTHER_APART_FROM = 900_001;

/** The numbers that are free for items that come without one. */
export interface FreeNumbers {
  /** Whether the feed counts its episodes: then the numbers behind the highest one are its own. */
  isCounted: boolean;
  /** Whether what came before all other episodes may have 0. */
  isZeroFree: boolean;
  /** The next number behind the highest one of the count. */
  next: () => number;
  /** The next number that the count of the show will not reach. */
  apart: () => number;
}

/**
 * Finds free numbers. A feed counts its episodes when at least half of the full ones state a number, and
 * may begin to when there are none yet.
 * @param candidates the items of the feed
 * @param taken the numbers of stored episodes, and those that items have as the feed states them
 */
export function freeNumbers(
  candidates: readonly Candidate[],
  taken: readonly number[],
): FreeNumbers {
  const used = new Set(taken);
  const full = candidates.filter(isFull);
  const stated = full.flatMap((each) => each.stated ?? []);
  const isFar = stated.some((number) => isApart(number));
  const begin = isFar ? FARTHER_APART_FROM : FIRST_APART;
  const counted = taken.filter((number) => isFar || number < begin);
  const highest = counted.reduce((a, b) => Math.max(a, b), 0);
  const isCounted = stated.length * 2 >= full.length;

  const freeFrom = (first: number) => {
    let number = first;
    return () => {
      while (used.has(number)) number += 1;
      used.add(number);
      return number;
    };
  };
  const isZeroFree = !used.has(0) && (isCounted || highest > 0);
  return { isCounted, isZeroFree, next: freeFrom(highest + 1), apart: freeFrom(begin) };
}
