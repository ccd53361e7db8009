import type { Stretch } from './listening.js';
import { selectionInWords } from './selectionInWords.js';

/** What a button offers to play. */
export interface OfferedSelection {
  stretches: readonly Stretch[];
  /** Null when none of it can be played; the hint says why. */
  label: string | null;
  /** Empty when nothing is to be said. */
  hint: string;
}

/** A segment of an episode's page. */
export interface OfferedSegment {
  id: string;
  isShown: boolean;
  isHighlight: boolean;
}

const NOTHING: OfferedSelection = { stretches: [], label: null, hint: '' };

/**
 * What an episode's page offers to play: the segments that somebody chose; while all are shown, the
 * highlights.
 * @param stretches of the episode, in time order
 */
export function offeredSelection(
  stretches: readonly Stretch[],
  segments: readonly OfferedSegment[],
): OfferedSelection {
  const isChosen = segments.some(({ isShown }) => !isShown);
  const wanted = segments.filter((one) => (isChosen ? one.isShown : one.isHighlight));
  const ids = new Set(wanted.map(({ id }) => id));
  const played = stretches.filter(({ segment }) => ids.has(segment));
  const count = played.length;
  if (count === 0) {
    if (!isChosen || wanted.length === 0) return NOTHING;
    const hint = wanted.length === 1 ? 'It has no time yet.' : 'None of these has a time yet.';
    return { ...NOTHING, hint };
  }
  const these = count === 1 ? 'this one' : `these ${count}`;
  const highlights = count === 1 ? 'the highlight' : `all ${count} highlights`;
  const words = selectionInWords(played, isChosen ? these : highlights, {
    left: wanted.length - count,
    why: 'no time',
  });
  return { stretches: played, ...words };
}
