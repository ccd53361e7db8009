import type { Seconds } from '../domain/timecode.js';

/** When a cue of a transcript is said. */
export interface CueSpan {
  start: Seconds;
  /** Null when it lasts until the next one starts. */
  end: Seconds | null;
}

/**
 * Finds what is said at a second; asked several times a second, it searches by halves.
 * @param spans in order of their starts; they may overlap
 * @returns the indexes of all that are said at a second, in order; in a silence the last one that was
 * said; none before the first
 */
export function cuesAt(spans: readonly CueSpan[]): (second: Seconds) => number[] {
  const ends = spans.map(({ end }, i) => end ?? spans[i + 1]?.start ?? Infinity);
  let latest = -Infinity;
  const latestEnds = ends.map((end) => (latest = Math.max(latest, end)));

  return (second) => {
    const last = lastBegun(spans, second);
    const said: number[] = [];
    for (let i = last; i >= 0 && (latestEnds[i] ?? 0) > second; i -= 1) {
      if ((ends[i] ?? 0) > second) said.unshift(i);
    }
    return said.length > 0 || last < 0 ? said : [last];
  };
}

function lastBegun(spans: readonly CueSpan[], second: Seconds): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= second) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
