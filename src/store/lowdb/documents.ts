import { Low } from 'lowdb';
import { z } from 'zod';
import type { DocumentKind, DocumentKinds, DocumentName, Stored } from '../port.js';
import { faultOfValue } from './checkValue.js';
import { FileAdapter, parseJson, Unreadable } from './fileAdapter.js';
import type { FileSystem } from './files.js';
import { deepFreeze } from './freeze.js';
import { broughtForward } from './migrations.js';
import { kindOf } from './names.js';

/** The format that this version writes; it reads this one and every one before. */
export const DOCUMENT_FORMAT = 4;

/** The file of one document inside a commit. */
export interface DocumentFile extends Stored {
  format: typeof DOCUMENT_FORMAT;
}

const envelope = z.strictObject({
  format: z.int().min(1).max(DOCUMENT_FORMAT),
  name: z.string(),
  revision: z.int().min(1),
  savedAt: z.iso.datetime(),
  value: z.unknown(),
});

/** One document's file as a lowdb database. `data` is null until it was read or set. */
export function documentDatabase(
  files: FileSystem,
  file: string,
  name: DocumentName,
  revision: number,
): Low<DocumentFile | null> {
  const check = (parsed: unknown) => checkDocument(parsed, name, revision);
  return new Low<DocumentFile | null>(new FileAdapter(files, file, check), null);
}

/**
 * Reads a document as revision `revision` saved it.
 * @returns the document, frozen; null when there is no such file. Throws Unreadable when it cannot be served.
 */
export async function readDocument(
  files: FileSystem,
  file: string,
  name: DocumentName,
  revision: number,
): Promise<Stored | null> {
  const database = documentDatabase(files, file, name, revision);
  await database.read();
  if (database.data === null) return null;
  const { value, savedAt } = database.data;
  return deepFreeze({ name, value, revision, savedAt });
}

/**
 * A document from a copy of its file.
 * @param revision the one that saved it
 * @returns null when the copy is not whole, or not of this document and revision
 */
export function documentFromText(
  text: string,
  name: DocumentName,
  revision: number,
): Stored | null {
  try {
    const { value, savedAt } = checkDocument(parseJson(text), name, revision);
    return deepFreeze({ name, value, revision, savedAt });
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Refuses what a newer version of the companion wrote, before looking any further. */
export function refuseNewer(parsed: unknown, ours: number): void {
  const format = parsed instanceof Object && 'format' in parsed ? parsed.format : null;
  if (typeof format !== 'number' || format <= ours) return;
  throw new Unreadable('was written by a newer version of the companion; update it', {
    newer: true,
  });
}

function checkDocument(parsed: unknown, name: DocumentName, revision: number): DocumentFile {
  refuseNewer(parsed, DOCUMENT_FORMAT);
  const result = envelope.safeParse(parsed);
  if (!result.success) throw new Unreadable('is not a document of the store');
  const { format, savedAt } = result.data;
  if (result.data.name !== name || result.data.revision !== revision) {
    throw new Unreadable(`is not ${name} of revision ${revision}, where it stands`);
  }
  const value = broughtForward(kindOf(name), result.data.value, format);
  const fault = faultOfValue(name, value);
  if (fault !== null) throw new Unreadable(`does not hold what it should: ${fault}`);
  return {
    format: DOCUMENT_FORMAT,
    name,
    revision,
    savedAt,
    value: value as DocumentKinds[DocumentKind],
  };
}
