import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';

/** One entry of a made-up archive. */
export interface MadeEntry extends Partial<Header> {
  name: string;
  content?: string | Buffer;
}

export const USUAL_HEADER = {
  format: 1,
  madeAt: '2026-03-31T12:00:00.000Z',
  documents: 1,
  media: true,
};

/** Writes an archive with these entries behind a header, and a manifest that fits them. */
export async function archiveOf(
  place: string,
  entries: readonly MadeEntry[],
  over: { header?: object; files?: readonly object[] | null } = {},
): Promise<string> {
  const tar = pack();
  const read = buffer(tar);
  const listed = entries.map(({ name, content = '' }) => ({
    path: name,
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const files = over.files === undefined ? listed : over.files;
  tar.entry({ name: 'backup.json' }, JSON.stringify(over.header ?? USUAL_HEADER));
  for (const { content = '', ...header } of entries) tar.entry(header, content);
  if (files !== null) tar.entry({ name: 'manifest.json' }, JSON.stringify({ files }));
  tar.finalize();
  await writeFile(place, gzipSync(await read));
  return place;
}
