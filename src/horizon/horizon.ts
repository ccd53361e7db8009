import type { Version } from '../domain/version.js';

/**
 * What the front page knows of the library, in numbers that add up: each discussed change, and each
 * segment without one, is counted once, at the highest version that is known of it; while none is, at
 * the highest that its episodes cover.
 */
export interface Horizon {
  /** Newest first. */
  episodes: { number: number; segments: number }[];
  /** How many changes are known, discussed or not. */
  changes: number;
  /** In the show's order. */
  areas: { slug: string; title: string }[];
  /** Newest first: all that are known. */
  versions: VersionTally[];
  /** How a version may be written, to the version meant. */
  aliases: Readonly<Record<Version, Version>>;
}

/** What there is to go through at one version. */
export interface VersionTally {
  version: Version;
  items: number;
  /** Those with a caution. */
  toReview: number;
  /** Those that state no version. */
  unstated: number;
  /** By slug; areas with nothing are left out. */
  inAreas: Readonly<Record<string, number>>;
}
