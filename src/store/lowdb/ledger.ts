import type { Damage, DocumentKind, DocumentName, Stored } from '../port.js';
import type { Commit } from './commits.js';
import { compareNames, kindOf } from './names.js';
import { Pins } from './pins.js';

/** One state of one document; `file` is null where it was removed, `stored` null until it was read. */
export interface Version {
  revision: number;
  file: string | null;
  stored: Stored | null;
}

/** A file that nothing needs any more. */
export interface Surplus {
  revision: number;
  file: string;
}

/** Compaction keeps the current state of a document and the one before. */
const KEPT = 2;

interface CommitEntry {
  savedAt: number;
  /** How many documents have their current or previous state here. */
  kept: number;
}

/** What memory knows of the commits that it has seen: which commit holds which document. */
export class Ledger {
  /** The highest revision seen. */
  head = 0;
  /** What followers were told; see pins.ts. */
  readonly pins = new Pins();
  readonly #documents = new Map<DocumentName, Version[]>();
  readonly #commits = new Map<number, CommitEntry>();
  readonly #damages: Damage[] = [];
  #surplus: Surplus[] = [];

  /**
   * Takes a commit into account; commits come in the order of their revisions.
   * @param values the documents, when they are at hand; else they are read when asked for
   */
  apply(commit: Commit, values: ReadonlyMap<DocumentName, Stored> = new Map()): void {
    if (commit.revision <= this.head) return;
    this.head = commit.revision;
    // A damaged commit is left as it is: only what is in #commits may be compacted.
    if (commit.damage) this.#damages.push(commit.damage);
    else this.#enter(commit);
    for (const { name, file } of commit.documents) {
      const stored = values.get(name) ?? null;
      const older = this.#documents.get(name) ?? [];
      const versions = [{ revision: commit.revision, file, stored }, ...older];
      this.#release(versions[KEPT]);
      this.#documents.set(name, this.pins.retained(versions, KEPT));
    }
  }

  /** The newest state of a document, which may be that it was removed; null when there never was one. */
  current(name: DocumentName): Version | null {
    return this.#documents.get(name)?.[0] ?? null;
  }

  /** The state before the newest one. */
  previous(name: DocumentName): Version | null {
    return this.#documents.get(name)?.[1] ?? null;
  }

  /** When a commit was made, ISO 8601, UTC; null when its record cannot be read, or it is gone. */
  savedAt(revision: number): string | null {
    const commit = this.#commits.get(revision);
    return commit ? new Date(commit.savedAt).toISOString() : null;
  }

  /**
   * The state of a document at a revision: null when there was none, `unknown` when it is no longer kept.
   */
  at(name: DocumentName, revision: number): Version | null | 'unknown' {
    const versions = this.#documents.get(name) ?? [];
    const index = versions.findIndex((version) => version.revision <= revision);
    const found = versions[index] ?? null;
    if (revision === 0 || this.pins.has(revision)) return found;
    // Behind the kept states there may have been others.
    return (found === null ? versions.length : index) < KEPT ? found : 'unknown';
  }

  /** Documents of a kind that were not removed, in order. */
  names(kind?: DocumentKind): DocumentName[] {
    return [...this.#documents]
      .filter(
        ([name, [newest]]) =>
          newest !== undefined && newest.file !== null && (!kind || kindOf(name) === kind),
      )
      .map(([name]) => name)
      .sort(compareNames);
  }

  /** Documents that were saved or removed after a revision, in order. */
  changedSince(revision: number): DocumentName[] {
    return [...this.#documents]
      .filter(([, [newest]]) => newest !== undefined && newest.revision > revision)
      .map(([name]) => name)
      .sort(compareNames);
  }

  /** Commits without a readable record. */
  damages(): readonly Damage[] {
    return this.#damages;
  }

  /** Hands out at most `limit` files that nothing needs any more, each of them once. */
  takeSurplus(limit: number): Surplus[] {
    const taken = this.#surplus.slice(-limit);
    this.#surplus = this.#surplus.slice(0, -limit);
    return taken;
  }

  /** Commits saved before `time` (milliseconds) in which nothing is needed, except the highest. */
  freeable(time: number, limit: number): number[] {
    return [...this.#commits]
      .filter(
        ([revision, entry]) => entry.kept === 0 && entry.savedAt < time && revision < this.head,
      )
      .map(([revision]) => revision)
      .slice(0, limit);
  }

  /** Tells that a commit's folder is gone. */
  forget(revision: number): void {
    this.#commits.delete(revision);
  }

  #enter(commit: Commit): void {
    const savedAt = Date.parse(commit.savedAt ?? '');
    this.#commits.set(commit.revision, { savedAt, kept: commit.documents.length });
  }

  #release(version: Version | undefined): void {
    const commit = version && this.#commits.get(version.revision);
    if (!commit) return;
    commit.kept -= 1;
    if (version.file !== null)
      this.#surplus.push({ revision: version.revision, file: version.file });
  }
}
