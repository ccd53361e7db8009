import { compareVersions, type Version } from '../domain/version.js';
import type { Horizon } from './horizon.js';
import type { System } from './system.js';

/** What lies between the version of a system and the newest. */
export interface Ahead {
  from: Version;
  /** The newest that is known here. */
  to: Version;
  /** Whether anything is known of the version that they run. */
  isKnown: boolean;
  items: number;
  toReview: number;
  unstated: number;
  /** Those that matter to them, in the show's order, those with nothing too. */
  areas: { title: string; items: number }[];
}

/**
 * Counts what was discussed of all versions after the one that somebody runs.
 * @returns null when they did not say which one it is, or nothing is known of any version
 */
export function whatLiesAhead(system: System, horizon: Horizon): Ahead | null {
  const from = system.version;
  const to = horizon.versions[0]?.version;
  if (from === null || to === undefined) return null;
  const between = horizon.versions.filter(({ version }) => compareVersions(version, from) > 0);
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    from,
    to,
    isKnown: horizon.versions.some(({ version }) => version === from),
    items: sum(between.map(({ items }) => items)),
    toReview: sum(between.map(({ toReview }) => toReview)),
    unstated: sum(between.map(({ unstated }) => unstated)),
    areas: horizon.areas
      .filter(({ slug }) => system.areas.includes(slug))
      .map(({ slug, title }) => ({
        title,
        items: sum(between.map(({ inAreas }) => inAreas[slug] ?? 0)),
      })),
  };
}
