import type { Seconds } from '../../../domain/timecode.js';
import type { PlacedSegment } from '../../entries.js';

/** What was said at a second of an episode: a caption of its transcript. */
export interface SpokenLine {
  start: Seconds;
  /** Plain text. */
  text: string;
}

/** Lines that are found as one, where no segment holds them together: about a minute. */
const LINES_TOGETHER = 20;

/**
 * Files what was said under the segments in whose time it was said; what was said before the first,
 * or behind an end that is known, stands outside.
 * @param spoken in order of time
 */
export function saidInEpisode(
  segments: readonly PlacedSegment[],
  spoken: readonly SpokenLine[],
): { within: Map<PlacedSegment, SpokenLine[]>; outside: SpokenLine[][] } {
  const within = new Map<PlacedSegment, SpokenLine[]>();
  const outside: SpokenLine[][] = [];
  if (spoken.length === 0) return { within, outside };
  const timed = segments
    .flatMap((placed) => (placed.start === null ? [] : [{ placed, start: placed.start }]))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let current: PlacedSegment | null = null;
  let loose: SpokenLine[] = [];
  for (const line of spoken) {
    for (let one = timed[next]; one && one.start <= line.start; one = timed[next]) {
      current = one.placed;
      next += 1;
    }
    if (current && (current.end === null || line.start < current.end)) {
      const lines = within.get(current);
      if (lines) lines.push(line);
      else within.set(current, [line]);
      continue;
    }
    if (loose.length === 0 || loose.length === LINES_TOGETHER) outside.push((loose = []));
    loose.push(line);
  }
  return { within, outside };
}
