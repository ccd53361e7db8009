import {
  SaveRefused,
  type DocumentKind,
  type DocumentKinds,
  type DocumentName,
  type Stored,
  type Transaction,
  type ValueOf,
} from '../port.js';
import { faultOfValue } from './checkValue.js';
import { deepFreeze } from './freeze.js';
import { compareNames, kindOf, parseDocumentName } from './names.js';

/** Thrown by reads of a transaction that another writer overtook: it can only be run again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** What a transaction sees below its own puts. Both throw Overtaken when that is no longer one revision. */
export interface Ground {
  get(name: DocumentName): Promise<Stored | null>;
  list(kind: DocumentKind): Promise<Stored[]>;
  /** What its puts will be saved as, if they are. */
  revision: number;
  savedAt: string;
}

/** The transaction handed to `work`: reads fall through to the ground, writes are only collected. */
export class PendingTransaction implements Transaction {
  /** What `work` put and, as null, removed. */
  readonly changes = new Map<DocumentName, Stored | null>();
  /** What `work` removed, whether or not it put something in its place. */
  readonly removed = new Set<DocumentName>();
  /** Whether a read failed because another writer was faster. */
  overtaken = false;
  #over = false;
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  async get<N extends DocumentName>(name: N): Promise<Stored<ValueOf<N>> | null> {
    this.#mustBeRunning();
    const pending = this.changes.get(name);
    const found = pending === undefined ? await this.#read(() => this.#ground.get(name)) : pending;
    return found as Stored<ValueOf<N>> | null;
  }

  async list<K extends DocumentKind>(kind: K): Promise<Stored<DocumentKinds[K]>[]> {
    this.#mustBeRunning();
    const below = await this.#read(() => this.#ground.list(kind));
    const own = [...this.changes.values()].filter((stored) => stored !== null);
    const all = [
      ...below.filter(({ name }) => !this.changes.has(name)),
      ...own.filter(({ name }) => kindOf(name) === kind),
    ];
    return all.sort((a, b) => compareNames(a.name, b.name)) as Stored<DocumentKinds[K]>[];
  }

  put<N extends DocumentName>(name: N, value: ValueOf<N>): void {
    this.#mustBeRunning();
    if (parseDocumentName(name) === null) {
      throw new SaveRefused(`"${name}" cannot be saved: no document may be called so.`);
    }
    const fault = faultOfValue(name, value);
    if (fault !== null) throw new SaveRefused(`${name} cannot be saved: ${fault}.`);
    // Through its text, so that what memory serves is exactly what the disk will give back.
    const copy = JSON.parse(JSON.stringify(value)) as ValueOf<N>;
    const { revision, savedAt } = this.#ground;
    this.changes.set(name, deepFreeze({ name, value: copy, revision, savedAt }));
  }

  remove(name: DocumentName): void {
    this.#mustBeRunning();
    this.changes.set(name, null);
    this.removed.add(name);
  }

  /** From here on the transaction can no longer be used. */
  end(): void {
    this.#over = true;
  }

  async #read<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof Overtaken) this.overtaken = true;
      throw error;
    }
  }

  #mustBeRunning(): void {
    if (this.#over)
      throw new Error('This transaction is over: await everything that its work does.');
  }
}
