/** Captions and notes hardly belong together: of another episode, in another language, or far from complete. */
export type Doubt = 'hardly-fit';

/** What an episode looks like as a whole, each from 0 to 1. */
export interface Fit {
  /** The mean confidence of what was to be placed. */
  confidence: number;
  /** Of the telling words of the notes, the part that is said anywhere. */
  wordsSaid: number;
}

/**
 * Least sum of the two: captions of another episode of the same show say many of the words, but not where a
 * segment could begin, and those of its own say most words even of notes that tell little. Chosen on one half of the
 * episodes in docs/decisions/0003-timestamps.md, which tells how it does on the other.
 */
const LEAST = 1;

/** Whether captions and notes belong together; null when they do as far as one can tell. */
export function doubtOf({ confidence, wordsSaid }: Fit): Doubt | null {
  return confidence + wordsSaid < LEAST ? 'hardly-fit' : null;
}
