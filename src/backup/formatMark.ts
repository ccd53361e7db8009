import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, faultOf } from '../faults/systemFault.js';
import { writeDurably } from './durable.js';
import { makeBackup, newestRevision, type BackupRequest } from './keptBackups.js';

/** In DATA_DIR: the newest format of documents that was ever written there. */
const FILE = 'format.json';

export interface MigrationBackup extends Omit<BackupRequest, 'occasion'> {
  /** Whether a document waits to be brought back: then none is deleted that may be the last to hold it. */
  isDamaged: () => Promise<boolean>;
}

/**
 * Makes a backup before the first save of a version whose documents have a newer format: from then on
 * documents are brought forward one by one, as they are saved. Once a format, and not for a new folder.
 * Throws an Error of one line when the backup cannot be made; nothing was brought forward then.
 * @returns where the backup is; null when none was due
 */
export async function backUpBeforeMigration(request: MigrationBackup): Promise<string | null> {
  const { dataDir, documents, random, isDamaged, keep } = request;
  try {
    if ((await formatIn(dataDir)) >= documents) return null;
    const isNew = (await newestRevision(dataDir)) === '0000000000';
    const place = isNew
      ? null
      : await makeBackup({
          ...request,
          occasion: 'before-format',
          keep: (await isDamaged()) ? Number.POSITIVE_INFINITY : keep,
        });
    await writeMark(dataDir, documents, random);
    return place;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    const message = `The backup before documents are brought to format ${documents} cannot be made in DATA_DIR ${dataDir}: ${faultOf(error)}. Nothing was changed`;
    throw new Error(message, { cause: error });
  }
}

async function formatIn(dataDir: string): Promise<number> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path.join(dataDir, FILE), 'utf8'));
    return parsed instanceof Object && 'documents' in parsed ? Number(parsed.documents) || 0 : 0;
  } catch (error) {
    // What cannot be read says nothing: one backup too many does no harm.
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

async function writeMark(dataDir: string, documents: number, random: number): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeDurably(path.join(dataDir, FILE), `${JSON.stringify({ documents })}\n`, random);
}
