import { parseWholeNumber } from '../../domain/wholeNumber.js';
import type { Ask } from '../ask.js';

/** More pages than any list has. */
const MOST_PAGES = 999_999;

/** The page of a list that is asked for, from 1; 0, which no list has, when it is not a number. */
export function pageNumber(ask: Ask): number {
  const text = ask.query('page');
  return text === null ? 1 : (parseWholeNumber(text, MOST_PAGES) ?? 0);
}
