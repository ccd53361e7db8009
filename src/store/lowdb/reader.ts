import { mapBounded } from '../../concurrency/mapBounded.js';
import type { Damage, DocumentKind, DocumentName, Stored } from '../port.js';
import { LOOK_LIFETIME } from './clockRule.js';
import { listRevisions, readCommit } from './commits.js';
import { readDocument } from './documents.js';
import { Unreadable } from './fileAdapter.js';
import { FILES_AT_ONCE } from './files.js';
import { Ledger, type Version } from './ledger.js';
import { commitPath, type Places } from './places.js';

/** A document that cannot be served, and whether a newer version of the companion wrote it. */
export interface DamagedDocument extends Damage {
  newer: boolean;
}

export type Found =
  | { kind: 'none' }
  | { kind: 'document'; stored: Stored }
  | { kind: 'damaged'; damage: DamagedDocument };

/** Reads what is on the disk into the ledger, and documents when they are asked for. */
export class Reader {
  readonly ledger = new Ledger();
  readonly #places: Places;
  readonly #now: () => number;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> = Promise.resolve();

  constructor(places: Places, now: () => number) {
    this.#places = places;
    this.#now = now;
  }

  /** Takes into account all that was committed before this call. One look at a time, in order. */
  catchUp(): Promise<void> {
    const look = this.#looking.then(() => this.#look());
    this.#looking = look.catch(() => undefined);
    return look;
  }

  /** Reads the newest state of a document; `afresh`: from the disk, also when memory holds it. */
  async find(name: DocumentName, afresh = false): Promise<Found> {
    for (;;) {
      const version = this.ledger.current(name);
      if (version === null || version.file === null) return { kind: 'none' };
      try {
        const stored = await (afresh ? this.#read(name, version) : this.load(name, version));
        if (stored !== null) return { kind: 'document', stored };
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        return { kind: 'damaged', damage: await this.#damageOf(name, version, error) };
      }
      // Its file is gone: either it was superseded meanwhile, or somebody took it away.
      await this.catchUp();
      if (this.ledger.current(name) === version) {
        const missing = new Unreadable('is missing');
        return { kind: 'damaged', damage: await this.#damageOf(name, version, missing) };
      }
    }
  }

  /** Reads all documents of a kind, or of every kind. */
  async findAll(kind?: DocumentKind, afresh = false): Promise<Found[]> {
    return mapBounded(this.ledger.names(kind), FILES_AT_ONCE, (name) => this.find(name, afresh));
  }

  /** Reads one state of a document; null when its file is gone. Throws Unreadable. */
  async load(name: DocumentName, version: Version): Promise<Stored | null> {
    version.stored ??= await this.#read(name, version);
    return version.stored;
  }

  async #read(name: DocumentName, { revision, file }: Version): Promise<Stored | null> {
    if (file === null) return null;
    const place = commitPath(this.#places, revision, file);
    return readDocument(this.#places.files, place, name, revision);
  }

  async #look(): Promise<void> {
    const now = this.#now();
    const age = now - this.#lookedAt;
    if (age < 0 || age > LOOK_LIFETIME) await this.#takeIn(await this.#revisionsAhead());
    // Within a look's lifetime commits follow each other without a gap: asking for the next is enough.
    while (await this.#places.files.exists(commitPath(this.#places, this.ledger.head + 1))) {
      if (!(await this.#takeIn([this.ledger.head + 1]))) break;
    }
    this.#lookedAt = now;
  }

  async #revisionsAhead(): Promise<number[]> {
    const { files, commits } = this.#places;
    // Opened for reading, a store that nobody has saved to has no folder yet.
    if (this.ledger.head === 0 && !(await files.exists(commits))) return [];
    const revisions = await listRevisions(files, commits);
    return revisions.filter((revision) => revision > this.ledger.head);
  }

  /** @returns whether there was something to take in */
  async #takeIn(revisions: readonly number[]): Promise<boolean> {
    const { files, commits } = this.#places;
    const read = await mapBounded(revisions, FILES_AT_ONCE, (revision) =>
      readCommit(files, commits, revision),
    );
    const present = read.filter((commit) => commit !== null);
    for (const commit of present) this.ledger.apply(commit);
    return present.length > 0;
  }

  async #damageOf(
    name: DocumentName,
    version: Version,
    error: Unreadable,
  ): Promise<DamagedDocument> {
    const { revision, file } = version;
    const { newer } = error;
    const savedAt = this.ledger.savedAt(revision);
    return {
      name,
      place: commitPath(this.#places, revision, file ?? ''),
      message: `${name} ${error.message}.`,
      lost: newer ? null : { name, revision, savedAt, before: await this.#intactBefore(name) },
      newer,
    };
  }

  async #intactBefore(name: DocumentName): Promise<Stored | null> {
    const previous = this.ledger.previous(name);
    if (previous === null || previous.file === null) return null;
    try {
      return await this.load(name, previous);
    } catch (error) {
      if (error instanceof Unreadable) return null;
      throw error;
    }
  }
}
