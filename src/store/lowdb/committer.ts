import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  SaveRefused,
  type Damage,
  type DocumentName,
  type Stored,
  type Transaction,
} from '../port.js';
import type { Commit } from './commits.js';
import type { Surroundings } from '../../surroundings.js';
import { clockProblem, TRANSACTION_LIFETIME } from './clockRule.js';
import { codeOf, faultOf } from '../../faults/systemFault.js';
import { keepDamaged } from './damaged.js';
import { fileOfDocument } from './names.js';
import type { Places } from './places.js';
import { Publisher } from './publisher.js';
import type { DamagedDocument, Reader } from './reader.js';
import { stage, stagingName, type Changes } from './staging.js';
import { Overtaken, PendingTransaction, type Ground } from './transaction.js';

/** Longest wait before a transaction that lost is run again, in milliseconds. */
const PATIENCE = 40;

/** As long as notes may well be: a nearly full disk would take a letter. */
const PROBE = ' '.repeat(64 * 1024);

interface Differing {
  changes: Changes;
  replaced: DamagedDocument[];
}

type Outcome = 'saved' | 'nothing to save' | 'overtaken';

/** Runs transactions and commits what they want to save. */
export class Committer {
  readonly #places: Places;
  readonly #outside: Surroundings;
  readonly #reader: Reader;
  readonly #publisher: Publisher;
  readonly #trustsClock: boolean;

  constructor(places: Places, outside: Surroundings, reader: Reader, trustsClock: boolean) {
    this.#trustsClock = trustsClock;
    this.#places = places;
    this.#outside = outside;
    this.#reader = reader;
    this.#publisher = new Publisher(places, outside);
  }

  /** Runs `work` until nobody was faster. */
  async run<T>(
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<{ result: T; saved: boolean }> {
    for (let attempt = 1; ; attempt += 1) {
      const startedAt = this.#outside.now();
      await orRefuse(this.#reader.catchUp());
      const ground = this.#ground(startedAt);
      const transaction = new PendingTransaction(ground);
      try {
        const result = await work(transaction);
        transaction.end();
        const outcome = transaction.overtaken
          ? 'overtaken'
          : await this.#commit(transaction, ground, startedAt);
        if (outcome !== 'overtaken') return { result, saved: outcome === 'saved' };
      } catch (error) {
        transaction.end();
        // Whatever `work` threw after a read failed for this reason, it did not see one revision.
        if (!transaction.overtaken) throw error;
      }
      await wait(this.#outside.random() * Math.min(PATIENCE, 5 * attempt));
    }
  }

  /**
   * Writes, flushes and takes away what a save would, but for the commit itself.
   * @returns why the disk refuses, as one sentence; null when it does not
   */
  async savingProblem(): Promise<string | null> {
    const { files, tmp, commits } = this.#places;
    // Never the name of a commit that is being prepared, whatever chance says: it is thrown away.
    const name = `${stagingName(this.#outside.now(), this.#outside.random())}probe`;
    const folder = path.join(tmp, name);
    try {
      await files.makeFolder(folder);
      await files.create(path.join(folder, 'probe'), [PROBE]);
      await files.flushFolder(folder);
      await files.list(commits);
      const problem = this.#clockProblem();
      return problem && `Nothing can be saved in ${path.dirname(commits)}: ${problem}`;
    } catch (error) {
      if (codeOf(error) === null) throw error;
      return `Nothing can be saved in ${path.dirname(commits)}: ${faultOf(error)}. What is there is served.`;
    } finally {
      await this.#publisher.drop(folder);
    }
  }

  /** See publisher.ts. */
  damages(): Damage[] {
    return this.#publisher.damages();
  }

  /** The revision that a transaction stands on. */
  #ground(startedAt: number): Ground {
    const { ledger } = this.#reader;
    const base = ledger.head;
    const unmoved = async <T>(read: Promise<T>): Promise<T> => {
      const value = await orRefuse(read);
      if (ledger.head !== base) throw new Overtaken();
      return value;
    };
    return {
      revision: base + 1,
      savedAt: new Date(startedAt).toISOString(),
      get: async (name) => {
        const found = await unmoved(this.#reader.find(name));
        return found.kind === 'document' ? found.stored : null;
      },
      list: async (kind) => {
        const found = await unmoved(this.#reader.findAll(kind));
        return found.flatMap((each) => (each.kind === 'document' ? each.stored : []));
      },
    };
  }

  async #commit(wanted: PendingTransaction, ground: Ground, startedAt: number): Promise<Outcome> {
    const { changes, replaced } = await this.#differing(wanted);
    if (this.#reader.ledger.head !== ground.revision - 1) return 'overtaken';
    if (changes.size === 0) return 'nothing to save';
    const problem = this.#clockProblem();
    if (problem !== null) throw new SaveRefused(`Nothing was saved: ${problem}`);
    const { revision, savedAt } = ground;
    const { now, random } = this.#outside;
    const folder = path.join(this.#places.tmp, stagingName(now(), random()));
    try {
      await stage(this.#places, folder, { revision, savedAt, changes });
      for (const damage of replaced) await keepDamaged(this.#places, damage, savedAt);
      if (this.#isTooOld(startedAt) || !(await this.#publisher.publish(folder, revision))) {
        await this.#publisher.drop(folder);
        return 'overtaken';
      }
    } catch (error) {
      await this.#publisher.drop(folder);
      // Its folder may have been swept away as a leftover while this process was stopped.
      if (this.#isTooOld(startedAt)) return 'overtaken';
      throw refusal(error);
    }
    this.#reader.ledger.apply(commitOf(revision, savedAt, changes), servable(changes));
    return 'saved';
  }

  /**
   * What would change something, and the damaged documents that it takes the place of; refuses to save
   * over a document that cannot be read, unless it was removed first.
   */
  async #differing({ changes: wanted, removed }: PendingTransaction): Promise<Differing> {
    const changes = new Map<DocumentName, Stored | null>();
    const replaced: DamagedDocument[] = [];
    for (const [name, stored] of wanted) {
      const found = await orRefuse(this.#reader.find(name));
      if (found.kind === 'damaged') {
        if (!removed.has(name) || found.damage.newer) throw overDamage(found.damage);
        replaced.push(found.damage);
      } else {
        const current = found.kind === 'document' ? found.stored.value : null;
        if (isDeepStrictEqual(current, stored?.value ?? null)) continue;
      }
      changes.set(name, stored);
    }
    return { changes, replaced };
  }

  #clockProblem(): string | null {
    if (this.#trustsClock) return null;
    const { ledger } = this.#reader;
    return clockProblem(this.#outside.now(), ledger.savedAt(ledger.head));
  }

  /** Whether the name that a transaction wants may have been given free since it looked (clockRule.ts). */
  #isTooOld(startedAt: number): boolean {
    const age = this.#outside.now() - startedAt;
    return age < 0 || age > TRANSACTION_LIFETIME;
  }
}

/** What the disk refuses becomes a refusal; any other error is a bug and stays what it is. */
function refusal(error: unknown): unknown {
  if (codeOf(error) === null) return error;
  return new SaveRefused(`Nothing was saved: ${faultOf(error)}.`, { cause: error });
}

async function orRefuse<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    throw refusal(error);
  }
}

function overDamage({ message, place }: Damage): SaveRefused {
  return new SaveRefused(
    `Nothing was saved, to leave a damaged document as it is. ${message} (${place})`,
  );
}

function commitOf(revision: number, savedAt: string, changes: Changes): Commit {
  const documents = [...changes].map(([name, stored]) => ({
    name,
    file: stored && fileOfDocument(name),
  }));
  return { revision, savedAt, documents, damage: null };
}

function servable(changes: Changes): Map<DocumentName, Stored> {
  return new Map(
    [...changes].filter((entry): entry is [DocumentName, Stored] => entry[1] !== null),
  );
}
