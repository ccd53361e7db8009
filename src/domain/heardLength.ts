import type { Seconds } from './timecode.js';

/** A part of an episode. */
export interface HeardPart {
  /** The episode's number. */
  episode: number;
  start: Seconds;
  /** Null while it is not known. */
  end: Seconds | null;
}

/** How long it takes to hear some parts of episodes, as far as their ends are known. */
export interface HeardLength {
  /** What is heard twice counts once. */
  known: Seconds;
  /** How many of the parts have no known end. */
  open: number;
}

/** Adds up parts of episodes; where an end is unknown, nothing is added for it. */
export function heardLength(parts: readonly HeardPart[]): HeardLength {
  const ended = parts.flatMap(({ episode, start, end }) =>
    end === null ? [] : [{ episode, start, end }],
  );
  ended.sort((a, b) => a.episode - b.episode || a.start - b.start);
  let known = 0;
  let last = { episode: -1, end: 0 };
  for (const { episode, start, end } of ended) {
    const from = episode === last.episode ? Math.max(start, last.end) : start;
    known += Math.max(0, end - from);
    last = { episode, end: episode === last.episode ? Math.max(end, last.end) : end };
  }
  return { known, open: parts.length - ended.length };
}
