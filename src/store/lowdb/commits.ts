import { Low } from 'lowdb';
import path from 'node:path';
import { z } from 'zod';
import type { Damage, DocumentName } from '../port.js';
import { refuseNewer } from './documents.js';
import { codeOf, isPassing } from '../../faults/systemFault.js';
import { FileAdapter, Unreadable } from './fileAdapter.js';
import type { FileSystem } from './files.js';
import {
  documentOfFile,
  fileOfDocument,
  folderOfRevision,
  parseDocumentName,
  revisionOfFolder,
} from './names.js';

const COMMIT_FORMAT = 1;
const COMMIT_FILE = 'commit.json';

/** What one transaction did to one document; `file` is null when it removed it. */
export interface CommittedDocument {
  name: DocumentName;
  file: string | null;
}

/** What one transaction did. */
export interface Commit {
  revision: number;
  /** ISO 8601, UTC; null when its commit.json cannot be read. */
  savedAt: string | null;
  documents: CommittedDocument[];
  /** Why its commit.json cannot be read. */
  damage: Damage | null;
}

interface CommitFile {
  format: typeof COMMIT_FORMAT;
  revision: number;
  savedAt: string;
  documents: ({ name: string; file: string } | { name: string; removed: true })[];
}

const commitFile: z.ZodType<CommitFile> = z.strictObject({
  format: z.literal(COMMIT_FORMAT),
  revision: z.int().min(1),
  savedAt: z.iso.datetime(),
  documents: z.array(
    z.union([
      z.strictObject({ name: z.string(), file: z.string() }),
      z.strictObject({ name: z.string(), removed: z.literal(true) }),
    ]),
  ),
});

/** The revisions that have a folder, in order. */
export async function listRevisions(files: FileSystem, folder: string): Promise<number[]> {
  const names = await files.list(folder);
  return names
    .map(revisionOfFolder)
    .filter((revision) => revision !== null)
    .sort((a, b) => a - b);
}

/** Writes the commit.json of a folder that is being prepared. */
export async function writeCommit(
  files: FileSystem,
  folder: string,
  commit: { revision: number; savedAt: string; documents: readonly CommittedDocument[] },
): Promise<void> {
  const database = commitDatabase(files, folder, commit.revision);
  database.data = {
    format: COMMIT_FORMAT,
    revision: commit.revision,
    savedAt: commit.savedAt,
    documents: commit.documents.map(({ name, file }) =>
      file === null ? { name, removed: true } : { name, file },
    ),
  };
  await database.write();
}

/**
 * Reads what a transaction did. Without a readable commit.json the files in the folder still tell
 * which documents it saved, so that none of them is served from an older revision unnoticed.
 * @returns null when the folder is gone
 */
export async function readCommit(
  files: FileSystem,
  commits: string,
  revision: number,
): Promise<Commit | null> {
  const folder = path.join(commits, folderOfRevision(revision));
  try {
    const database = commitDatabase(files, folder, revision);
    await database.read();
    if (database.data === null) {
      if (!(await files.exists(folder))) return null;
      throw new Unreadable('is missing');
    }
    const { savedAt, documents } = database.data;
    return { revision, savedAt, documents: documents.map(committed), damage: null };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return {
      revision,
      savedAt: null,
      documents: await documentsIn(files, folder),
      damage: damageOf(folder, revision, error),
    };
  }
}

function commitDatabase(files: FileSystem, folder: string, revision: number) {
  const check = (parsed: unknown) => checkCommit(parsed, revision);
  const adapter = new FileAdapter(files, path.join(folder, COMMIT_FILE), check);
  return new Low<CommitFile | null>(adapter, null);
}

function checkCommit(parsed: unknown, revision: number): CommitFile {
  refuseNewer(parsed, COMMIT_FORMAT);
  const result = commitFile.safeParse(parsed);
  if (!result.success) throw new Unreadable('is not the record of a commit');
  if (result.data.revision !== revision) {
    throw new Unreadable(`is not that of revision ${revision}, where it stands`);
  }
  result.data.documents.forEach(committed);
  return result.data;
}

function committed(entry: CommitFile['documents'][number]): CommittedDocument {
  const name = parseDocumentName(entry.name);
  const file = 'file' in entry ? entry.file : null;
  if (name === null || (file !== null && file !== fileOfDocument(name))) {
    throw new Unreadable(`names "${entry.name}", which no document is called`);
  }
  return { name, file };
}

async function documentsIn(files: FileSystem, folder: string): Promise<CommittedDocument[]> {
  let names: string[];
  try {
    names = await files.list(folder);
  } catch (error) {
    if (codeOf(error) === null || isPassing(error)) throw error;
    return [];
  }
  return names.flatMap((file) => {
    const name = documentOfFile(file);
    return name === null ? [] : { name, file };
  });
}

function damageOf(folder: string, revision: number, error: Unreadable): Damage {
  return {
    name: `commit ${revision}`,
    place: path.join(folder, COMMIT_FILE),
    message:
      `The record of revision ${revision} ${error.message}. The documents in its folder are served; ` +
      'what it removed is not known. Put the file back from a backup and start again.',
    lost: null,
  };
}
