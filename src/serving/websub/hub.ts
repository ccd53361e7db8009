import type { FormAccepted, FormFailure } from '../../net/postForm.js';
import type { Surroundings } from '../../surroundings.js';
import type { Timers } from '../timers.js';
import { MOST_TRIES, readRetryAfter, waitBeforeRetry } from './retrying.js';

/** Tells a hub that a topic changed. */
export type Ping = (
  hub: string,
  topic: string,
  signal: AbortSignal,
) => Promise<FormAccepted | FormFailure>;

export interface HubOptions extends Surroundings {
  address: string;
  /** Topic → digest of what it was last told of; kept up here. */
  told: Map<string, string>;
  /** Called whenever `told` has changed. */
  save: () => void;
  ping: Ping;
  timers: Timers;
  /** One line for each success, failure and giving up. */
  log: (message: string, error?: unknown) => void;
}

/** One hub: what it has yet to be told, one topic at a time, until it takes it or refuses it. */
export class Hub {
  readonly #options: HubOptions;
  readonly #dropping = new AbortController();
  /** Topic → digest of what the feeds say now, in the order of telling. */
  #saying = new Map<string, string>();
  /** What is not tried again: until the feed says something else, or a new start. */
  readonly #givenUp = new Map<string, string>();
  #failures = 0;
  #isTelling = false;
  #forgetRetry: (() => void) | null = null;

  constructor(options: HubOptions) {
    this.#options = options;
  }

  /**
   * Takes in what the feeds say now and tells the hub what is new, in its own time. After a failure
   * the wait stands, whatever changes meanwhile.
   * @param saying topic → digest of every feed there is
   */
  tell(saying: ReadonlyMap<string, string>): void {
    const isNew = [...saying].some(([topic, digest]) => this.#saying.get(topic) !== digest);
    this.#saying = new Map(saying);
    if (isNew) this.#failures = 0;
    const { told } = this.#options;
    for (const topic of told.keys()) if (!saying.has(topic)) told.delete(topic);
    if (this.#forgetRetry === null) this.#start();
  }

  /** Drops what is under way; nothing is told any more. */
  stop(): void {
    this.#dropping.abort();
    this.#forgetRetry?.();
  }

  #start(): void {
    if (this.#isTelling || this.#dropping.signal.aborted) return;
    this.#isTelling = true;
    this.#tellAll().catch((error: unknown) => {
      this.#options.log(`WebSub: ${this.#options.address} could not be told`, error);
    });
  }

  async #tellAll(): Promise<void> {
    const { address, ping } = this.#options;
    try {
      for (let [next] = this.#due(); next !== undefined; [next] = this.#due()) {
        const [topic, digest] = next;
        const outcome = await ping(address, topic, this.#dropping.signal);
        if (this.#dropping.signal.aborted) return;
        if (outcome.ok) this.#succeeded(topic, digest);
        else if (!outcome.passing) this.#giveUp([[topic, digest]], outcome);
        else {
          this.#failed(topic, outcome);
          return;
        }
      }
    } finally {
      this.#isTelling = false;
    }
  }

  #due(): [topic: string, digest: string][] {
    const { told } = this.#options;
    return [...this.#saying].filter(
      ([topic, digest]) => told.get(topic) !== digest && this.#givenUp.get(topic) !== digest,
    );
  }

  #succeeded(topic: string, digest: string): void {
    const { address, told, save, log } = this.#options;
    this.#failures = 0;
    told.set(topic, digest);
    log(`WebSub: ${address} was told that ${topic} changed.`);
    save();
  }

  #giveUp(given: readonly [topic: string, digest: string][], { message }: FormFailure): void {
    for (const [topic, digest] of given) this.#givenUp.set(topic, digest);
    const topics = given.map(([topic]) => topic).join(', ');
    this.#options.log(
      `WebSub: ${message} Given up for ${topics} until it changes, or the server is started again.`,
    );
  }

  #failed(topic: string, failure: FormFailure): void {
    const { timers, now, random, log } = this.#options;
    this.#failures += 1;
    if (this.#failures >= MOST_TRIES) {
      this.#giveUp(this.#due(), failure);
      this.#failures = 0;
      return;
    }
    this.#putLast(topic);
    const asked = readRetryAfter(failure.retryAfter, now());
    const wait = waitBeforeRetry(this.#failures, asked, random);
    const seconds = Math.ceil(wait / 1000);
    log(`WebSub: ${failure.message} The next try for ${topic} is in ${seconds} s.`);
    this.#forgetRetry = timers.after(wait, () => {
      this.#forgetRetry = null;
      this.#start();
    });
  }

  // One topic that a hub stumbles over must not keep the others waiting.
  #putLast(topic: string): void {
    const digest = this.#saying.get(topic);
    if (digest === undefined) return;
    this.#saying.delete(topic);
    this.#saying.set(topic, digest);
  }
}
