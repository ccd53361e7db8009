import type { Seconds } from '../domain/timecode.js';

/** Where somebody stopped, by episode number, as this device keeps it. */
export type Positions = Readonly<Record<string, { at: Seconds; saved: number }>>;

/** So many are kept; those saved longest ago go first. */
const MOST = 200;
/** Whoever stopped before this has hardly begun, and after this has finished. */
const HARDLY_BEGUN: Seconds = 10;
const NEARLY_DONE: Seconds = 15;

/** Reads what was kept; anything that is not of this form is as if it were not there. */
export function readPositions(text: string | null): Positions {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter((entry) => isPosition(entry[1])));
  } catch {
    return {};
  }
}

/**
 * Keeps where somebody is in an episode; forgets it when there is nothing to come back to.
 * @param now milliseconds since 1970
 */
export function withPosition(
  positions: Positions,
  episode: number,
  at: Seconds,
  duration: Seconds | null,
  now: number,
): Positions {
  const others = Object.entries(positions)
    .filter(([number]) => number !== String(episode))
    .sort(([, a], [, b]) => b.saved - a.saved)
    .slice(0, MOST - 1);
  const isOver = duration !== null && at > duration - NEARLY_DONE;
  if (at < HARDLY_BEGUN || isOver) return Object.fromEntries(others);
  return Object.fromEntries([...others, [String(episode), { at: Math.floor(at), saved: now }]]);
}

/** Where somebody stopped in an episode; null when they did not, or it has become shorter than that. */
export function positionOf(
  positions: Positions,
  episode: number,
  duration: Seconds | null,
): Seconds | null {
  const at = positions[String(episode)]?.at ?? null;
  return at !== null && (duration === null || at < duration) ? at : null;
}

/** The speeds that are offered. */
export const RATES: readonly number[] = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** Reads a kept speed; 1 when it is none that can be played. */
export function readRate(text: string | null): number {
  const rate = Number(text ?? '1');
  return rate >= 0.25 && rate <= 4 ? rate : 1;
}

function isPosition(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    'saved' in value &&
    typeof value.at === 'number' &&
    typeof value.saved === 'number' &&
    value.at >= 0
  );
}
