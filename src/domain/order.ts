import { startOf, type Segment } from './episode.js';

/**
 * Time order: segments with a confirmed start by that start, equal starts in note order, then the
 * segments without one in note order.
 */
export function timeOrder<S extends Pick<Segment, 'time'>>(segments: readonly S[]): S[] {
  const timed = segments.filter((segment) => startOf(segment) !== null);
  const untimed = segments.filter((segment) => startOf(segment) === null);
  return [...timed.sort((a, b) => (startOf(a) ?? 0) - (startOf(b) ?? 0)), ...untimed];
}

/** True when note order and time order differ among the segments that have a start. */
export function isOutOfTimeOrder(segments: readonly Pick<Segment, 'time'>[]): boolean {
  const starts = segments.map(startOf).filter((start) => start !== null);
  return starts.some((start, i) => i > 0 && start < (starts[i - 1] ?? 0));
}
