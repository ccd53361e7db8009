import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { ArchivedFile } from './archiveFormat.js';
import { flushFolder } from './durable.js';
import { readArchive, type Contents } from './readArchive.js';

/**
 * Unpacks an archive into an empty folder, flushed to the disk.
 * Throws as `readArchive` does; the folder then holds what was unpacked so far.
 * @param documents the newest format of documents that this version reads
 */
export async function unpackArchive(
  place: string,
  folder: string,
  documents: number,
): Promise<Contents> {
  const contents = await readArchive(place, documents, (pieces, name) =>
    unpackFile(pieces, name, folder),
  );
  for (const each of foldersOf(contents)) await flushFolder(path.join(folder, each));
  return contents;
}

/** Every folder that holds something, the outermost among them. */
function foldersOf({ files }: Contents): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    const segments = ['', ...file.path.split('/').slice(0, -1)];
    segments.forEach((_, index) => folders.add(segments.slice(1, index + 1).join('/')));
  }
  return folders;
}

async function unpackFile(
  pieces: AsyncIterable<Buffer>,
  name: string,
  folder: string,
): Promise<ArchivedFile> {
  const place = path.join(folder, ...name.split('/'));
  await mkdir(path.dirname(place), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const target = await open(place, 'wx');
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await target.writeFile(piece);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { path: name, bytes, sha256: hash.digest('hex') };
}
