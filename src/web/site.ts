import type { Library } from '../library/entries.js';

/** Whether requests can be answered, with one sentence for each thing that is wrong. */
export interface Readiness {
  ok: boolean;
  problems: string[];
}

/** What every route may use. */
export interface Site {
  /** The current read model. */
  library: () => Library;
  /** The public origin, without a slash at its end. */
  baseUrl: string;
  /** The folder that is served under `/media/`. */
  mediaFolder: string;
  /** Milliseconds since 1970. */
  now: () => number;
  ready: () => Readiness;
}
