import { readdir } from 'node:fs/promises';
import { codeOf } from '../faults/systemFault.js';

/** The store's folder, made before anything else: where it is, the whole folder is ours. */
const OF_THE_STORE = 'commits';

/** What may lie in a new DATA_DIR: our own, what Git keeps a folder with, and what systems leave behind. */
const WELCOME: ReadonlySet<string> = new Set([
  'media',
  'cards',
  'tmp',
  'backups',
  'damaged',
  'replaced',
  'restore.json',
  'running',
  'format.json',
  'websub.json',
  'websub.json.tmp',
  'catalogue-sync.json',
  'catalogue-sync.json.tmp',
  'README.md',
  '.gitignore',
  '.gitkeep',
  'lost+found',
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
]);

/**
 * Looks for what somebody else keeps in a folder that the store never was in.
 * Throws the system's error when the folder cannot be listed.
 * @param folder DATA_DIR; may be missing, and when it is a file, opening the store says so
 * @returns names of files and folders, in order; none when the folder is new, or ours
 */
export async function strangersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    if (entries.some((entry) => entry.name === OF_THE_STORE && !entry.isFile())) return [];
    const names = entries.map(({ name }) => name);
    return names.filter((name) => !WELCOME.has(name)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return [];
    throw error;
  }
}
