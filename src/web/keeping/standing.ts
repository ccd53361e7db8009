import type { Site } from '../site.js';

/** What an answer was made of: as long as it holds, it would be made the same again. */
export interface Standing {
  /** Of the library. */
  edition: object;
  /** What was found in the media folder. */
  files: object;
}

/** How long the media folder is taken to be as it was; then it is looked at again. */
const LOOKED_MS = 5000;
/** While answers go on from what was seen before. */
const LONGEST_MS = 2 * LOOKED_MS;

/** Knows what answers would be made of now. */
export class Standings {
  readonly #site: Pick<Site, 'library' | 'files' | 'now'>;
  #files: { found: object; at: number } | null = null;
  #looking: Promise<object> | null = null;

  constructor(site: Pick<Site, 'library' | 'files' | 'now'>) {
    this.#site = site;
  }

  /** To be taken before the answer is made: what changes meanwhile makes it stale. */
  async take(): Promise<Standing> {
    const files = this.#age() < LOOKED_MS ? this.#files?.found : null;
    const found = files ?? (await this.#look());
    return { edition: this.#site.library().edition(), files: found };
  }

  /** Whether an answer that was made of this can be given without a look at anything. */
  holds({ edition, files }: Standing): boolean {
    if (edition !== this.#site.library().edition() || files !== this.#files?.found) return false;
    const age = this.#age();
    // Whoever asks next shall not have to wait; a failure shows when somebody has to.
    if (age >= LOOKED_MS) this.#look().catch(() => undefined);
    return age < LONGEST_MS;
  }

  /** How long ago the media folder was looked at, in milliseconds. */
  #age(): number {
    const age = this.#files === null ? Infinity : this.#site.now() - this.#files.at;
    // A clock that was set back must not keep an answer for hours.
    return age < 0 ? Infinity : age;
  }

  #look(): Promise<object> {
    this.#looking ??= this.#lookNow().finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #lookNow(): Promise<object> {
    const at = this.#site.now();
    const found = await this.#site.files();
    this.#files = { found, at };
    return found;
  }
}

export function isSameStanding(a: Standing, b: Standing): boolean {
  return a.edition === b.edition && a.files === b.files;
}
