import { MOST_BYTES, MOST_ITEMS } from '../pages.js';
import type { FeedFinding, FeedUnderCheck } from './rule.js';

/**
 * What followers miss whose app reads the main document alone (RFC 5005 asks it to go on, few do).
 * @param feeds the documents of one feed, the main one first
 */
export function pagesAdvice(feeds: readonly FeedUnderCheck[]): FeedFinding[] {
  const [main] = feeds;
  if (main === undefined || feeds.length < 2) return [];
  const here = main.episodes.length;
  const all = feeds.reduce((sum, { episodes }) => sum + episodes.length, 0);
  const isFull = here >= MOST_ITEMS;
  const most = isFull ? `${MOST_ITEMS} episodes` : `${MOST_BYTES / 1000} kB`;
  const [newest, these] =
    here === 1
      ? [`the newest episode of ${all} stands`, 'this one']
      : [`the ${here} newest episodes of ${all} stand`, 'these'];
  const advice = isFull
    ? ''
    : ' Shorter texts under the titles of the segments, and a shorter summary, make room for more.';
  const sentence = `The feed has ${feeds.length} pages, since one holds at most ${most}: ${newest} in the main document, and podcast apps that do not follow pages show only ${these}.${advice}`;
  return [{ level: 'recommended', rule: 'pages', about: 'show', episodes: [], sentence }];
}
