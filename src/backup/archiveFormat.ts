import { z } from 'zod';

/** The layout of archives that this version writes; it reads this one and every one before. */
export const ARCHIVE_FORMAT = 1;
/** The first entry: what this is, so that what is too new is refused before anything is unpacked. */
export const HEADER = 'backup.json';
/** The last entry: every file with its length and digest. An archive without it was cut off. */
export const MANIFEST = 'manifest.json';
/** Neither of the two may be longer: both are read into memory. */
export const LONGEST_RECORD = 64 * 1024 * 1024;

export interface ArchiveHeader {
  format: number;
  /** ISO 8601, UTC. */
  madeAt: string;
  /** The newest format of documents that may be in it. */
  documents: number;
  /** Whether the media are in it; otherwise a restore leaves those of the DATA_DIR where they are. */
  media: boolean;
}

export interface ArchivedFile {
  path: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

export const archiveHeader: z.ZodType<ArchiveHeader> = z.object({
  format: z.int().min(1),
  madeAt: z.iso.datetime(),
  documents: z.int().min(1),
  media: z.boolean(),
});

export const archiveManifest: z.ZodType<{ files: ArchivedFile[] }> = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** Files of an installation besides commits and media, without which something would be done twice. */
export const SINGLE_FILES = ['websub.json', 'catalogue-sync.json', 'format.json'] as const;

const COMMITTED = /^commits\/\d{10}\/[a-z\d][a-z\d.-]*\.json$/;
// What is a device, a stream or a wildcard on some platform has no place in an archive either.
const MEDIA_SEGMENT = /^(?!\.)[^\\/:*?"<>|\p{Cc}]{1,255}(?<![. ])$/u;

/**
 * Whether an archive may hold a file of this path. Nothing else is ever written to the disk: no absolute
 * path, no `..`, nothing beside the folders that are ours.
 */
export function mayHold(path: string): boolean {
  if ((SINGLE_FILES as readonly string[]).includes(path) || COMMITTED.test(path)) return true;
  const [folder, ...segments] = path.split('/');
  return (
    folder === 'media' &&
    segments.length > 0 &&
    segments.every((segment) => MEDIA_SEGMENT.test(segment))
  );
}

/** Thrown for an archive that cannot be restored; the message is one whole sentence. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
}
