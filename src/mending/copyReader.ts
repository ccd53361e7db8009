import type { DocumentName, Stored } from '../store/port.js';

/** What the store's adapter knows of copies of its files. */
export interface CopyReader {
  /** The newest format of documents that it reads. */
  format: number;
  /** The name of a document's file inside a commit, such as `episode-17.json`. */
  fileOf: (name: DocumentName) => string;
  /** A document from the text of such a file; null when it is not whole. */
  read: (text: string, name: DocumentName, revision: number) => Stored | null;
}
