import type { Library } from '../../library/entries.js';
import type { ProblemAnswer } from '../answer.js';

const RETRY_AFTER_SECONDS = 5;

/**
 * What is answered instead of a search while a large library that was just opened is still read:
 * every other page is there already, and nobody is told that there is nothing.
 * @returns null when it can be searched
 */
export function stillBuilding(library: Pick<Library, 'isSearchReady'>): ProblemAnswer | null {
  if (library.isSearchReady()) return null;
  return {
    kind: 'problem',
    status: 503,
    title: 'The search is not ready yet',
    detail:
      'The companion has just been started, and the index is still being built. Try again in a few seconds: every page is there meanwhile.',
    near: [
      { text: 'All episodes', href: '/episodes' },
      { text: 'All changes', href: '/changes' },
      { text: 'All versions', href: '/versions' },
    ],
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  };
}
