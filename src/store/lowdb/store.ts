import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  Damage,
  DocumentChange,
  DocumentKind,
  DocumentKinds,
  DocumentName,
  Store,
  Stored,
  Transaction,
  ValueOf,
} from '../port.js';
import { mapBounded } from '../../concurrency/mapBounded.js';
import { Committer } from './committer.js';
import type { Surroundings } from '../../surroundings.js';
import { deleteSurplus, freeCommits } from './compaction.js';
import { Unreadable } from './fileAdapter.js';
import { FILES_AT_ONCE } from './files.js';
import type { Places } from './places.js';
import type { Reader } from './reader.js';
import { type Found } from './reader.js';

/** Old commits are looked through with the first save of a process and then once in so many. */
const SAVES_BETWEEN_SWEEPS = 64;

/** The store on a folder of commits. Made by `openLowdbStore`. */
export class LowdbStore implements Store {
  readonly #places: Places;
  readonly #outside: Surroundings;
  readonly #reader: Reader;
  readonly #committer: Committer;
  readonly #insideWork = new AsyncLocalStorage<{ running: boolean }>();
  #queue: Promise<unknown> = Promise.resolve();
  #tidying: Promise<void> = Promise.resolve();
  readonly #writes: boolean;
  #saves = 0;
  #closed = false;

  constructor(
    places: Places,
    outside: Surroundings,
    reader: Reader,
    { writes, trustsClock }: { writes: boolean; trustsClock: boolean },
  ) {
    this.#writes = writes;
    this.#places = places;
    this.#outside = outside;
    this.#reader = reader;
    this.#committer = new Committer(places, outside, reader, trustsClock);
  }

  async revision(): Promise<number> {
    await this.#catchUp();
    const { head, pins } = this.#reader.ledger;
    pins.add(head);
    return head;
  }

  async get<N extends DocumentName>(name: N): Promise<Stored<ValueOf<N>> | null> {
    await this.#catchUp();
    const found = await this.#reader.find(name);
    return found.kind === 'document' ? (found.stored as Stored<ValueOf<N>>) : null;
  }

  async list<K extends DocumentKind>(kind: K): Promise<Stored<DocumentKinds[K]>[]> {
    await this.#catchUp();
    const found = await this.#reader.findAll(kind);
    return served(found) as Stored<DocumentKinds[K]>[];
  }

  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    if (!this.#writes) throw new Error('This store was opened for reading only.');
    if (this.#insideWork.getStore()?.running) {
      throw new Error('A transaction inside the work of another would wait for itself for ever.');
    }
    const run = this.#queue.then(() => this.#run(work));
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /**
   * As the port says. What a document was before is known for revisions that this store told its
   * followers lately, and else for a document saved once since; otherwise `before` is null.
   */
  async changesSince(revision: number): Promise<{ revision: number; changes: DocumentChange[] }> {
    const { ledger } = this.#reader;
    for (;;) {
      await this.#catchUp();
      const { head } = ledger;
      const names = revision < head ? ledger.changedSince(revision) : [];
      const changes = await mapBounded(names, FILES_AT_ONCE, (name) =>
        this.#changeSince(name, revision),
      );
      if (ledger.head !== head) continue;
      ledger.pins.add(head);
      return { revision: head, changes: changes.filter((change) => change !== null) };
    }
  }

  async damages({ afresh = false } = {}): Promise<Damage[]> {
    await this.#catchUp();
    const found = await this.#reader.findAll(undefined, afresh);
    const documents = found.flatMap((each) => {
      if (each.kind !== 'damaged') return [];
      const { name, place, message, lost } = each.damage;
      return { name, place, message, lost };
    });
    return [...this.#committer.damages(), ...this.#reader.ledger.damages(), ...documents];
  }

  async savingProblem(): Promise<string | null> {
    this.#mustBeOpen();
    return this.#committer.savingProblem();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue;
    await this.#tidying;
  }

  async #run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const inside = { running: true };
    const watched = (transaction: Transaction) =>
      this.#insideWork.run(inside, () => work(transaction));
    try {
      const { result, saved } = await this.#committer.run(watched);
      if (saved) this.#tidying = this.#tidying.then(() => this.#tidy());
      return result;
    } finally {
      inside.running = false;
      // While it is in use, Node 20 follows every promise and timer: each answer of a server would pay for it.
      this.#insideWork.disable();
    }
  }

  async #changeSince(name: DocumentName, revision: number): Promise<DocumentChange | null> {
    const { ledger } = this.#reader;
    const version = ledger.at(name, revision);
    const before =
      version === null || version === 'unknown' ? null : await this.#loadOld(name, version);
    const found = await this.#reader.find(name);
    const after = found.kind === 'document' ? found.stored : null;
    return version === null && after === null ? null : { name, before, after };
  }

  async #loadOld(
    name: DocumentName,
    version: Parameters<Reader['load']>[1],
  ): Promise<Stored | null> {
    try {
      return await this.#reader.load(name, version);
    } catch (error) {
      // What was damaged was not served: to a follower it was not there.
      if (error instanceof Unreadable) return null;
      throw error;
    }
  }

  /** After a save, apart from it: what cannot be deleted now is met again when a store is next opened. */
  async #tidy(): Promise<void> {
    const { ledger } = this.#reader;
    try {
      await deleteSurplus(this.#places, ledger);
      if (this.#saves % SAVES_BETWEEN_SWEEPS === 0) {
        await freeCommits(this.#places, ledger, this.#outside);
      }
    } catch {
      // The save has been made and must not fail for it.
    }
    this.#saves += 1;
  }

  async #catchUp(): Promise<void> {
    this.#mustBeOpen();
    await this.#reader.catchUp();
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new Error('The store is closed.');
  }
}

function served(found: readonly Found[]): Stored[] {
  return found.flatMap((each) => (each.kind === 'document' ? each.stored : []));
}
