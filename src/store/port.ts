import type { Article } from '../domain/article.js';
import type { Catalogue } from '../domain/change.js';
import type { Episode } from '../domain/episode.js';
import type { Show } from '../domain/show.js';

/** One document is one episode, the catalogue, the show or an article. */
export interface DocumentKinds {
  show: Show;
  catalogue: Catalogue;
  episodes: Episode;
  articles: Article;
}
export type DocumentKind = keyof DocumentKinds;

/** `show`, `catalogue`, `episodes/16`, `articles/msp-business-model`. */
export type DocumentName = 'show' | 'catalogue' | `episodes/${number}` | `articles/${string}`;
export type KindOf<N extends DocumentName> =
  N extends `${infer K extends 'episodes' | 'articles'}/${string}`
    ? K
    : N extends 'show' | 'catalogue'
      ? N
      : never;
export type ValueOf<N extends DocumentName> = DocumentKinds[KindOf<N>];

/** A document as it was saved. Values are read-only: change a copy, inside a transaction. */
export interface Stored<V = DocumentKinds[DocumentKind]> {
  name: DocumentName;
  value: V;
  /** The library's revision that saved it. */
  revision: number;
  /** ISO 8601, UTC. */
  savedAt: string;
}

/** One document that a save touched: what it was before (null: new) and what it is now (null: removed). */
export interface DocumentChange {
  name: DocumentName;
  before: Stored | null;
  after: Stored | null;
}

/** Something that cannot be served; it is left as it is. */
export interface Damage {
  name: string;
  /** The file or folder, for the one who will look at it. */
  place: string;
  /** One sentence: what is wrong and what to do. */
  message: string;
  /** Which state of a document a copy would bring back; null where no copy mends it. */
  lost: LostState | null;
}

/** A state of a document that can no longer be read. */
export interface LostState {
  name: DocumentName;
  revision: number;
  /** ISO 8601, UTC; null when that cannot be read either. */
  savedAt: string | null;
  /** The state before it, where that is intact. */
  before: Stored | null;
}

/** What a transaction's work may do. It sees its own puts. */
export interface Transaction {
  get<N extends DocumentName>(name: N): Promise<Stored<ValueOf<N>> | null>;
  list<K extends DocumentKind>(kind: K): Promise<Stored<DocumentKinds[K]>[]>;
  /** Saves a whole document; a value equal to the stored one is not saved again. */
  put<N extends DocumentName>(name: N, value: ValueOf<N>): void;
  /**
   * Removes a document, also a damaged one, whose file is then kept beside. What the same work puts
   * after that takes its place; without, a save never stands in for a damaged document.
   */
  remove(name: DocumentName): void;
}

/** Thrown when a save is refused; what was stored is untouched, in memory and on disk. */
export class SaveRefused extends Error {
  override readonly name = 'SaveRefused';
}

/** Where documents live. Asynchronous, so that an adapter may be far away. */
export interface Store {
  /** Grows by one with every transaction that saved something; 0 for an empty store. */
  revision(): Promise<number>;
  get<N extends DocumentName>(name: N): Promise<Stored<ValueOf<N>> | null>;
  list<K extends DocumentKind>(kind: K): Promise<Stored<DocumentKinds[K]>[]>;
  /**
   * Runs `work` on what is stored now and saves all that it put and removed, or nothing.
   * When another writer was faster, `work` is run again on what that one saved: it must have no
   * effects of its own. Throws what `work` throws, and SaveRefused when the save cannot be made.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** What was saved after a revision, by this process or another; one entry a document. */
  changesSince(revision: number): Promise<{ revision: number; changes: DocumentChange[] }>;
  /**
   * Documents that cannot be served.
   * @param over.afresh whether those are read again too that memory holds, and serves
   */
  damages(over?: { afresh?: boolean }): Promise<Damage[]>;
  /** Tries what every save needs. @returns why nothing can be saved now, as one sentence; null when it can */
  savingProblem(): Promise<string | null>;
  close(): Promise<void>;
}
