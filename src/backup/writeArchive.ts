import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import { codeOf } from '../faults/systemFault.js';
import { ARCHIVE_FORMAT, HEADER, MANIFEST, type ArchivedFile } from './archiveFormat.js';
import { flushFolder } from './durable.js';
import { snapshot } from './snapshot.js';

export interface ArchiveOptions {
  dataDir: string;
  /** The archive, which appears under this name only when it is whole and on the disk. */
  place: string;
  /** The newest format of documents that this version writes. */
  documents: number;
  media: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** From 0 up to 1. */
  random: number;
}

/**
 * Writes one archive of an installation, which may be running: media pass through in pieces, and what
 * stood under the archive's name stays until the new one is flushed to the disk.
 * Throws the system's error when the disk refuses; no half of an archive is left behind.
 * @returns what is in it
 */
export async function writeArchive(options: ArchiveOptions): Promise<ArchivedFile[]> {
  const folder = path.dirname(options.place);
  const half = path.join(folder, halfName(options.now, options.random));
  try {
    const files = await writeTo(half, options);
    await rename(half, options.place);
    await flushFolder(folder);
    return files;
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
}

function halfName(now: number, random: number): string {
  return `.backup-${now}-${random.toString(36).slice(2)}`;
}

/** When a half-written archive was begun, in milliseconds since 1970; null when the name is none of one. */
export function halfBegunAt(name: string): number | null {
  const time = /^\.backup-(\d{1,15})-[a-z\d]*$/.exec(name)?.[1];
  return time === undefined ? null : Number(time);
}

/** Media are read in pieces of so many bytes. */
const PIECE = 256 * 1024;

async function writeTo(half: string, options: ArchiveOptions): Promise<ArchivedFile[]> {
  const target = await open(half, 'wx', 0o600);
  try {
    const tar = pack();
    const written = pipeline(tar, createGzip(), async (packed: AsyncIterable<Buffer>) => {
      for await (const piece of packed) await target.writeFile(piece);
    });
    const [files] = await Promise.all([fill(tar, options), written]);
    await target.sync();
    return files;
  } finally {
    await target.close();
  }
}

async function fill(tar: Pack, options: ArchiveOptions): Promise<ArchivedFile[]> {
  try {
    const { dataDir, documents, media, now } = options;
    const madeAt = new Date(now).toISOString();
    await addRecord(tar, HEADER, { format: ARCHIVE_FORMAT, madeAt, documents, media });
    const files: ArchivedFile[] = [];
    for await (const file of snapshot(dataDir, { media })) {
      const added = await addFile(tar, dataDir, file);
      if (added !== null) files.push(added);
    }
    await addRecord(tar, MANIFEST, { files });
    tar.finalize();
    return files;
  } catch (error) {
    tar.destroy(error as Error);
    throw error;
  }
}

function addRecord(tar: Pack, name: string, content: object): Promise<void> {
  return new Promise((resolve, reject) => {
    tar.once('error', reject);
    tar.entry({ name }, `${JSON.stringify(content, null, 2)}\n`, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** @returns null when the file is gone: it was superseded, or never there */
async function addFile(tar: Pack, dataDir: string, file: string): Promise<ArchivedFile | null> {
  let source: FileHandle;
  try {
    source = await open(path.join(dataDir, ...file.split('/')), 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const { size: bytes, mtime } = await source.stat();
    const hash = createHash('sha256');
    const entry = tar.entry({ name: file, size: bytes, mtime }) as unknown as Writable;
    const done = new Promise<void>((resolve, reject) => {
      entry.once('error', reject);
      entry.once('finish', resolve);
    });
    done.catch(() => undefined);
    // A file that grows meanwhile is taken as long as it was; one that shrinks fails.
    for (let left = bytes; left > 0;) {
      const { bytesRead, buffer } = await source.read(Buffer.alloc(Math.min(left, PIECE)));
      if (bytesRead === 0) throw new Error(`${file} became shorter while it was backed up.`);
      const piece = buffer.subarray(0, bytesRead);
      left -= bytesRead;
      hash.update(piece);
      if (!entry.write(piece)) await Promise.race([once(entry, 'drain'), done]);
    }
    entry.end();
    await done;
    return { path: file, bytes, sha256: hash.digest('hex') };
  } finally {
    await source.close();
  }
}
