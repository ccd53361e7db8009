import type { Horizon } from './horizon.js';

/** What was there when somebody looked. */
export interface Seen {
  /** Milliseconds since 1970. */
  at: number;
  /** The number of segments by the number of the episode. */
  episodes: Readonly<Record<string, number>>;
  changes: number;
}

/** The visit before this one, and this one: what is new is measured against the former. */
export interface Visits {
  before: Seen | null;
  last: Seen;
}

/** What came since a visit. */
export interface News {
  /** Milliseconds since 1970. */
  since: number;
  /** Numbers of episodes, newest first. */
  episodes: number[];
  /** Episodes that were there and have more segments now, newest first. */
  grown: { episode: number; more: number }[];
  /** How many more changes are known. */
  changes: number;
}

/** Whoever comes back within half an hour is still on the same visit. */
const SAME_VISIT_MS = 30 * 60 * 1000;

/** Reads what was kept; what is not of this form is as if it were not there. */
export function readVisits(text: string | null): Visits | null {
  try {
    const value = JSON.parse(text ?? 'null') as { before?: unknown; last?: unknown } | null;
    if (!isSeen(value?.last)) return null;
    return { before: isSeen(value.before) ? value.before : null, last: value.last };
  } catch {
    return null;
  }
}

/** @param now milliseconds since 1970 */
export function visitedAt(visits: Visits | null, horizon: Horizon, now: number): Visits {
  const last: Seen = {
    at: now,
    episodes: Object.fromEntries(
      horizon.episodes.map(({ number, segments }) => [String(number), segments]),
    ),
    changes: horizon.changes,
  };
  if (visits === null) return { before: null, last };
  return { before: now - visits.last.at > SAME_VISIT_MS ? visits.last : visits.before, last };
}

/** What is there now and was not at that visit. */
export function newsSince(before: Seen, horizon: Horizon): News {
  const seen = (number: number) => before.episodes[String(number)];
  return {
    since: before.at,
    episodes: horizon.episodes
      .filter(({ number }) => seen(number) === undefined)
      .map(({ number }) => number),
    grown: horizon.episodes
      .map(({ number, segments }) => ({
        episode: number,
        more: segments - (seen(number) ?? segments),
      }))
      .filter(({ more }) => more > 0),
    changes: Math.max(0, horizon.changes - before.changes),
  };
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== 'object' || value === null) return false;
  const { at, episodes, changes } = value as Record<string, unknown>;
  return (
    typeof at === 'number' &&
    typeof changes === 'number' &&
    typeof episodes === 'object' &&
    episodes !== null &&
    Object.values(episodes).every((count) => typeof count === 'number')
  );
}
