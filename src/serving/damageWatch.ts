import type { Damage, Store } from '../store/port.js';

/** Keeps account of what cannot be served, and tells the log what is new and what is over. */
export class DamageWatch {
  readonly #store: Store;
  readonly #log: (message: string) => void;
  #known: readonly Damage[] = [];

  /** @param log is told one line for each damage, and one when it is mended */
  constructor(store: Store, log: (message: string) => void) {
    this.#store = store;
    this.#log = log;
  }

  /** As of the last look. */
  known(): readonly Damage[] {
    return this.#known;
  }

  /** @returns whether something that was damaged no longer is */
  async look(): Promise<boolean> {
    const before = this.#known;
    this.#known = await this.#store.damages();
    for (const { place, message } of this.#known) {
      const isKnown = before.some((each) => each.place === place && each.message === message);
      if (!isKnown) this.#log(`${place}: ${message}`);
    }
    const over = before.filter(({ name }) => !this.#known.some((each) => each.name === name));
    for (const { name } of over) this.#log(`${name} is in order again.`);
    return over.length > 0;
  }
}
