import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import type { z } from 'zod';
import { codeOf } from '../faults/systemFault.js';
import {
  ARCHIVE_FORMAT,
  archiveHeader,
  archiveManifest,
  BadArchive,
  HEADER,
  LONGEST_RECORD,
  MANIFEST,
  mayHold,
  type ArchivedFile,
  type ArchiveHeader,
} from './archiveFormat.js';

/** Documents shrink to a thirtieth at best, media hardly: what unfolds further is made to fill a disk. */
const MOST_UNFOLDING = 200;
const UNFOLDING_FROM = 64 * 1024 * 1024;

/** A file of a tar as it passes by. */
type Entry = AsyncIterable<Buffer> & { header: Header };

/** What an archive holds. */
export interface Contents {
  header: ArchiveHeader;
  files: ArchivedFile[];
}

/** Reads one file of an archive to its end. @returns its length and digest, as they are */
export type Take = (pieces: AsyncIterable<Buffer>, name: string) => Promise<ArchivedFile>;

/**
 * Reads an archive file by file in pieces, and holds every file against its digest. What was taken may be
 * relied on only once this is over.
 * Throws BadArchive for what is damaged, cut off, newer or hostile, and what `take` throws.
 * @param documents the newest format of documents that this version reads
 */
export async function readArchive(place: string, documents: number, take: Take): Promise<Contents> {
  const source = createReadStream(place);
  const tar = extract();
  const flow = pipeline(source, createGunzip(), tar);
  flow.catch(() => undefined);
  try {
    const contents = await contentsOf(
      tar as AsyncIterable<unknown> as AsyncIterable<Entry>,
      documents,
      take,
      () => source.bytesRead,
    );
    await flow;
    return contents;
  } catch (error) {
    source.destroy();
    // What came first is the reason; the pipeline's end only repeats it.
    throw explained(error);
  }
}

async function contentsOf(
  tar: AsyncIterable<Entry>,
  documents: number,
  take: Take,
  bytesRead: () => number,
): Promise<Contents> {
  let header: ArchiveHeader | null = null;
  let manifest: ArchivedFile[] | null = null;
  const found = new Map<string, ArchivedFile>();
  let unfolded = 0;
  for await (const entry of tar) {
    const { name, type, size } = entry.header;
    const shown = JSON.stringify(name.slice(0, 200));
    if (type !== 'file') {
      throw new BadArchive(`The archive holds ${shown}, which is no plain file (${type}).`);
    }
    if (manifest !== null) throw new BadArchive('The archive goes on behind its end.');
    if (header === null) {
      if (name !== HEADER) throw new BadArchive('This is not a backup of the companion.');
      header = checkedHeader(await record(entry, archiveHeader), documents);
    } else if (name === MANIFEST) {
      manifest = (await record(entry, archiveManifest)).files;
    } else {
      if (!mayHold(name) || (!header.media && name.startsWith('media/'))) {
        throw new BadArchive(`The archive holds ${shown}, which no backup of the companion has.`);
      }
      if (found.has(name)) throw new BadArchive(`The archive holds ${shown} twice.`);
      unfolded += size;
      if (unfolded > UNFOLDING_FROM + MOST_UNFOLDING * bytesRead()) {
        throw new BadArchive('The archive unfolds to far more than a backup does.');
      }
      found.set(name, await take(entry, name));
    }
  }
  if (header === null || manifest === null) throw new BadArchive(CUT_OFF);
  compare(found, manifest);
  return { header, files: manifest };
}

function checkedHeader(header: ArchiveHeader, documents: number): ArchiveHeader {
  if (header.format > ARCHIVE_FORMAT || header.documents > documents) {
    throw new BadArchive(
      'The archive was written by a newer version of the companion: update this one first.',
    );
  }
  return header;
}

async function record<T>(entry: Entry, schema: z.ZodType<T>): Promise<T> {
  const pieces: Buffer[] = [];
  if (entry.header.size > LONGEST_RECORD) throw new BadArchive(NOT_READABLE);
  for await (const piece of entry) pieces.push(piece);
  try {
    return schema.parse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
  } catch (error) {
    throw new BadArchive(NOT_READABLE, { cause: error });
  }
}

function compare(found: ReadonlyMap<string, ArchivedFile>, manifest: ArchivedFile[]): void {
  for (const { path: name, bytes, sha256 } of manifest) {
    const file = found.get(name);
    if (file === undefined) throw new BadArchive(`The archive lacks ${name}, which it lists.`);
    if (file.bytes !== bytes || file.sha256 !== sha256) {
      throw new BadArchive(`${name} in the archive is damaged: it is not what was backed up.`);
    }
  }
  if (found.size !== manifest.length) {
    throw new BadArchive('The archive holds files that it does not list.');
  }
}

const CUT_OFF = 'The archive ends too early: it was cut off on its way. Fetch it again.';
const NOT_READABLE = 'This is not a backup of the companion, or it is damaged.';

function explained(error: unknown): unknown {
  if (error instanceof BadArchive) return error;
  const code = codeOf(error);
  if (code === 'Z_BUF_ERROR') return new BadArchive(CUT_OFF, { cause: error });
  if (code?.startsWith('Z_')) return new BadArchive(NOT_READABLE, { cause: error });
  // tar-stream names what it cannot read by a message alone.
  if (code === null && error instanceof Error) {
    const isCut = /unexpected end|premature/i.test(error.message);
    if (isCut) return new BadArchive(CUT_OFF, { cause: error });
    if (/tar header|checksum|pax/i.test(error.message)) {
      return new BadArchive(NOT_READABLE, { cause: error });
    }
  }
  return error;
}
