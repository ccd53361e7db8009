import type { Card } from '../cards/card.js';
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
  /** Whether a document, such as `episodes/16`, is there but cannot be read. */
  isDamaged: (name: string) => boolean;
  /**
   * Milliseconds since 1970: when what readers may see last changed, as far as this process knows;
   * at least its start.
   */
  changedAt: () => number;
  /** Milliseconds since 1970: when the next scheduled episode goes out; null when none is waiting. */
  nextPublication: () => number | null;
  /** The WebSub hubs that feeds name, as absolute addresses. */
  hubs: readonly string[];
  /**
   * What lies under `/media/`: the percent-encoded `/media/...` path as it is stored → the true
   * length in bytes, or null for a file that is missing. A path that is absent is not known.
   */
  files: () => Promise<ReadonlyMap<string, number | null>>;
  /** The PNG of a card, drawn when it is asked for the first time. */
  card: (card: Card) => Promise<Buffer>;
}
