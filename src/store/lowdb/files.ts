import {
  constants,
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
} from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../faults/systemFault.js';

/** So many are read or written at a time: enough to be quick, far from any limit of open files. */
export const FILES_AT_ONCE = 32;

/** All that the store asks of a disk. Injected, so that tests can make any step of it fail. */
export interface FileSystem {
  /** UTF-8. */
  read(file: string): Promise<string>;
  /** Makes a new file of these texts and flushes it to the disk; fails when it exists. */
  create(file: string, texts: readonly string[]): Promise<void>;
  /** Gives a file a second name, under which it stays when the first one is deleted. */
  keep(file: string, as: string): Promise<void>;
  /** Moves a file or a folder. A folder is never moved onto one that holds something. */
  rename(from: string, to: string): Promise<void>;
  /** Flushes the names inside a folder to the disk, on platforms that can. */
  flushFolder(folder: string): Promise<void>;
  /** With the folders above it; content when it exists. */
  makeFolder(folder: string): Promise<void>;
  /** Names of files and folders. */
  list(folder: string): Promise<string[]>;
  exists(path: string): Promise<boolean>;
  removeFile(file: string): Promise<void>;
  /** With all that is in it; content when there is none. */
  removeFolder(folder: string): Promise<void>;
}

/** Windows and some network disks cannot flush a folder; there the file system does so itself. */
const CANNOT_FLUSH_FOLDERS = ['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'];

async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!CANNOT_FLUSH_FOLDERS.includes(codeOf(error) ?? '')) throw error;
  }
}

async function create(file: string, texts: readonly string[]): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    for (const text of texts) {
      for (const piece of piecesOf(text)) await handle.writeFile(piece, 'utf8');
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** In UTF-8, a large catalogue would need its size in memory once more. */
const PIECE = 1024 * 1024;

function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const isAmidLetter = (text.charCodeAt(from + PIECE - 1) & 0xfc00) === 0xd800;
    const to = from + PIECE + (isAmidLetter ? 1 : 0);
    yield text.slice(from, to);
    from = to;
  }
}

/** As a link, which needs no room on the disk and can also be had of a file that cannot be read. */
async function keep(file: string, as: string): Promise<void> {
  try {
    await link(file, as);
  } catch (error) {
    // Some file systems know no links. What is no file at all is copied neither way.
    if (['ENOENT', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
    await copyFile(file, as, constants.COPYFILE_EXCL);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Folder by folder: Node's own recursive mkdir never comes back where /proc answers ENOENT to it. */
async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** The disk of this machine. */
export const diskFiles: FileSystem = {
  read: (file) => readFile(file, 'utf8'),
  create,
  keep,
  rename,
  flushFolder,
  makeFolder,
  list: (folder) => readdir(folder),
  exists,
  removeFile: unlink,
  removeFolder: (folder) => rm(folder, { recursive: true, force: true }),
};
