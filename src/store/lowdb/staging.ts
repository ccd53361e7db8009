import path from 'node:path';
import { mapBounded } from '../../concurrency/mapBounded.js';
import type { DocumentName, Stored } from '../port.js';
import { writeCommit } from './commits.js';
import { DOCUMENT_FORMAT, documentDatabase } from './documents.js';
import { FILES_AT_ONCE } from './files.js';
import type { Places } from './places.js';
import { fileOfDocument } from './names.js';

/** What a transaction wants to save: a document, or null for one that it removes. */
export type Changes = ReadonlyMap<DocumentName, Stored | null>;

/** A folder name that sweeping can date: `<milliseconds>-<pid>-<random>`. */
export function stagingName(now: number, random: number): string {
  return `${now}-${process.pid}-${random.toString(36).slice(2)}`;
}

/** When a staging folder was made, in milliseconds; null when the name is none of ours. */
export function stagedAt(name: string): number | null {
  const time = /^(\d{1,15})-\d+-[a-z0-9]*$/.exec(name)?.[1];
  return time === undefined ? null : Number(time);
}

/** Writes a whole commit into a new folder of its own and flushes it to the disk. */
export async function stage(
  { files }: Places,
  folder: string,
  commit: { revision: number; savedAt: string; changes: Changes },
): Promise<void> {
  const { revision, savedAt, changes } = commit;
  await files.makeFolder(folder);
  const documents = await mapBounded([...changes], FILES_AT_ONCE, async ([name, stored]) => {
    if (stored === null) return { name, file: null };
    const file = fileOfDocument(name);
    const database = documentDatabase(files, path.join(folder, file), name, revision);
    const { value } = stored;
    database.data = { format: DOCUMENT_FORMAT, name, revision, savedAt, value };
    await database.write();
    return { name, file };
  });
  await writeCommit(files, folder, { revision, savedAt, documents });
  await files.flushFolder(folder);
}
