import type { Version } from '../domain/version.js';
import { STATE_NAMES, type Mark } from './marks.js';

/** The parts of a plan, in order: what is of its versions for certain, what states none, what nobody discussed. */
export type PlanPart = 'stated' | 'unstated' | 'undiscussed';

/** One thing to decide on, as files list it. Addresses are absolute. */
export interface PlanRow {
  part: PlanPart;
  /** What its marks go by, its own first. */
  keys: string[];
  title: string;
  url: string;
  /** The ID of its change, when it has one. */
  id: string | null;
  /** `2.210`, `not stated: the episode covers 2.208 and 2.210`. */
  version: string;
  /** Titles, the one that it stands under first. */
  areas: string[];
  highlight: boolean;
  /** Plain text. */
  cautions: string[];
  /** `episode 18, 25:29`; empty when it was not discussed. */
  moments: { text: string; url: string }[];
}

/** What a file of a plan says above its rows. */
export interface PlanHead {
  from: Version;
  to: Version;
  /** The show's title. */
  show: string;
  /** The address of the plan, absolute. */
  url: string;
  /** `131 changes, 9 to review, 14 min for the highlights.` */
  totals: string;
}

/** `Done`; empty when nothing was decided. */
export function stateName({ state }: Mark): string {
  return state === null ? '' : STATE_NAMES[state];
}
