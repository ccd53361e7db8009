import path from 'node:path';
import type { FileSystem } from './files.js';
import { folderOfRevision } from './names.js';

/** Where things lie under DATA_DIR, and the disk that they lie on. */
export interface Places {
  files: FileSystem;
  /** One folder a commit, named by its revision. */
  commits: string;
  /** Folders that are being prepared, or on their way out. */
  tmp: string;
  /** Files of damaged documents that another state has taken the place of. Nothing here deletes them. */
  damaged: string;
}

export function placesIn(folder: string, files: FileSystem): Places {
  return {
    files,
    commits: path.join(folder, 'commits'),
    tmp: path.join(folder, 'tmp'),
    damaged: path.join(folder, 'damaged'),
  };
}

/** The folder of a commit, or a file in it. */
export function commitPath({ commits }: Places, revision: number, file = ''): string {
  return path.join(commits, folderOfRevision(revision), file);
}
