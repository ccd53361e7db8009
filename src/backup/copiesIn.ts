import { createHash } from 'node:crypto';
import { readArchive } from './readArchive.js';

/** One state of a document's file, as an archive holds it. */
export interface ArchivedCopy {
  /** The revision that saved it. */
  revision: number;
  text: string;
}

/**
 * The states of one document's file in an archive, of which all was checked; whether the document is
 * whole must be seen from the text, since what is damaged is backed up as it is.
 * Throws as `readArchive` does.
 * @param file its name inside a commit, such as `episode-17.json`
 * @param documents the newest format of documents that this version reads
 */
export async function copiesIn(
  archive: string,
  file: string,
  documents: number,
): Promise<ArchivedCopy[]> {
  const copies: ArchivedCopy[] = [];
  await readArchive(archive, documents, async (pieces, name) => {
    const [folder, revision = '', base] = name.split('/');
    const isWanted = folder === 'commits' && base === file;
    const kept: Buffer[] = [];
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      if (isWanted) kept.push(piece);
    }
    if (isWanted) {
      copies.push({ revision: Number(revision), text: Buffer.concat(kept).toString('utf8') });
    }
    return { path: name, bytes, sha256: hash.digest('hex') };
  });
  return copies;
}
