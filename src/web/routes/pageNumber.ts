import type { Ask } from '../ask.js';
import { wholeNumber } from '../ask.js';

/** The page of a list that is asked for, from 1; 0, which no list has, when it is not a number. */
export function pageNumber(ask: Ask): number {
  const text = ask.query('page');
  return text === null ? 1 : (wholeNumber(text) ?? 0);
}
